package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A visit after 脱困.
 *
 * @param visitedOn absent while it is due
 * @param hardship whether the family was found in hardship again
 */
public record WatchEntry(
    UUID id,
    int position,
    LocalDate dueOn,
    LocalDate visitedOn,
    String finding,
    Boolean hardship) {}
