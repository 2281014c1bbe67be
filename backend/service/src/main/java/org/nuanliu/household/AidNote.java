package org.nuanliu.household;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * Aid that a family has received, for its 办理经过.
 *
 * @param household its file
 * @param purpose in words: 生活救助
 * @param source where the money comes from, in words
 */
public record AidNote(UUID household, String purpose, String source, Money amount, LocalDate on) {}
