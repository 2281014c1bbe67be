package org.nuanliu.household.change;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.nuanliu.household.change.domain.ChangeType;

/**
 * A change of this type shall be proposed for a file.
 *
 * @param mergedHouseholdId of 合并档案: the file that goes into this one
 */
public record ChangeOpening(
    @NotNull UUID householdId, @NotNull ChangeType type, UUID mergedHouseholdId) {}
