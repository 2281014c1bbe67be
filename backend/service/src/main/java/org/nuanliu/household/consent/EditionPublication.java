package org.nuanliu.household.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A new edition; it cannot be changed afterwards.
 *
 * @param validFrom not before today
 * @param texts all four
 */
public record EditionPublication(
    @NotNull LocalDate validFrom,
    @NotBlank @Size(max = 200) String reason,
    @NotNull @Size(min = 4, max = 4) List<@NotNull @Valid ConsentText> texts) {}
