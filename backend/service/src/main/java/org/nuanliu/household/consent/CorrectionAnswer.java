package org.nuanliu.household.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What came of it.
 *
 * @param outcome corrected or refused
 * @param answer what the person is told
 */
public record CorrectionAnswer(
    @NotNull @Pattern(regexp = "corrected|refused") String outcome,
    @NotBlank @Size(min = 5, max = 500) String answer) {}
