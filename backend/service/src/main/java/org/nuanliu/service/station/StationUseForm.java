package org.nuanliu.service.station;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** How many came in a month; telling a month again corrects it. */
public record StationUseForm(
    @NotNull @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])") String month,
    @NotNull @Min(0) @Max(1_000_000) Integer visitors) {}
