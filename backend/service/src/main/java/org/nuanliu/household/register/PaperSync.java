package org.nuanliu.household.register;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The file keeper has brought the paper file up to the electronic one.
 *
 * @param syncedOn not before the first change that it did not show, and not after today
 */
public record PaperSync(@NotNull LocalDate syncedOn) {}
