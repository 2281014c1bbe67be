package org.nuanliu.household.clarity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A family in the ledger.
 *
 * @param contact name of the contact or its unit
 * @param measures how many there are
 * @param missing codes of those of the four that are not fixed
 * @param dueOn the first day on which the deadline or a measure that is not done runs out
 * @param since when the file came 在档
 */
public record ClarityEntry(
    UUID id,
    String number,
    String headName,
    UUID unionId,
    String unionName,
    String category,
    String contact,
    LocalDate deadline,
    String path,
    String target,
    int measures,
    List<String> missing,
    LocalDate dueOn,
    boolean overdue,
    LocalDate escalatedOn,
    LocalDate since) {}
