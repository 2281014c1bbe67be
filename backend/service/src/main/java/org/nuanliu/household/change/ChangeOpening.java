package org.nuanliu.household.change;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.nuanliu.household.change.domain.ChangeType;

/** A change of this type shall be proposed for a file. */
public record ChangeOpening(@NotNull UUID householdId, @NotNull ChangeType type) {}
