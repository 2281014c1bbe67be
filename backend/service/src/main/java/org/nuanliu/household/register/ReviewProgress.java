package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What has become of the yearly review of a filed family. Observed in the transaction of the step.
 *
 * @param outcome null while the review has only begun
 */
public record ReviewProgress(UUID householdId, LocalDate on, ReviewOutcome outcome) {}
