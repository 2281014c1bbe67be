package org.nuanliu.service.station;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What was found at a station.
 *
 * @param met of list {@code station-standard}
 */
public record StationCheckForm(
    @NotNull LocalDate checkedOn,
    @NotNull @Size(max = 10) List<@NotBlank @Size(max = 40) String> met,
    @Size(max = 500) String note) {}
