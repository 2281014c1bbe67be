package org.nuanliu.aid.batch;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * A budget line from which the caller's union may pay.
 *
 * @param purpose of list {@code aid-purpose}; null for any
 */
public record PayingBudget(
    UUID id,
    String grantNumber,
    String source,
    String purpose,
    int year,
    LocalDate useBy,
    Money available) {}
