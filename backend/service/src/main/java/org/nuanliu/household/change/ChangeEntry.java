package org.nuanliu.household.change;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.household.change.domain.ChangeState;
import org.nuanliu.household.change.domain.ChangeType;

/**
 * A change in a list.
 *
 * @param dueOn last day of the decision; absent while it does not wait for one
 */
public record ChangeEntry(
    UUID id,
    UUID householdId,
    String householdNumber,
    String headName,
    UUID unionId,
    String unionName,
    ChangeType type,
    ChangeState state,
    LocalDate proposedOn,
    LocalDate dueOn,
    LocalDate decidedOn,
    OffsetDateTime updatedAt) {}
