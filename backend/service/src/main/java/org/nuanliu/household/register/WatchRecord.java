package org.nuanliu.household.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 回访 of a family that left the register.
 *
 * @param hardship whether it is in hardship again
 */
public record WatchRecord(
    @NotNull LocalDate visitedOn,
    @NotBlank @Size(max = 1000) String finding,
    @NotNull Boolean hardship) {}
