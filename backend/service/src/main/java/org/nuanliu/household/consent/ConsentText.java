package org.nuanliu.household.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * One text of an edition.
 *
 * @param code what it is about: health, bank, comparison or publication
 */
public record ConsentText(
    @NotNull @Pattern(regexp = "health|bank|comparison|publication") String code,
    @NotBlank @Size(max = 60) String label,
    @NotBlank @Size(min = 20, max = 2000) String body) {}
