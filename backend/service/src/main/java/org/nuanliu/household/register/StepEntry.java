package org.nuanliu.household.register;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdState;

/**
 * One line of 办理经过.
 *
 * @param action code of the step
 * @param label what people call it
 * @param mergedNumber number of the file that it was taken on, when that one went into this one
 *     later
 */
public record StepEntry(
    UUID id,
    OffsetDateTime at,
    String action,
    String label,
    HouseholdState fromState,
    HouseholdState toState,
    String staffName,
    String unionName,
    String opinion,
    String mergedNumber) {}
