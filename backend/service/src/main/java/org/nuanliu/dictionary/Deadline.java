package org.nuanliu.dictionary;

import java.time.LocalDate;

/**
 * The last day of a period.
 *
 * @param provisional the period touches a year whose calendar the State Council has not published
 */
public record Deadline(LocalDate date, boolean provisional) {}
