package org.nuanliu.household.clarity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A measure has been carried out.
 *
 * @param doneOn not after today
 * @param result what came of it
 */
public record MeasureDone(@NotNull LocalDate doneOn, @Size(max = 500) String result) {}
