package org.nuanliu.service.station;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A visit to workers on duty at a station.
 *
 * @param workers how many were met
 * @param migrantWorkers how many of them are migrant workers
 * @param content who they were, what was given, what they said
 */
public record StationVisitForm(
    @NotNull LocalDate visitedOn,
    @NotNull @Min(1) @Max(10_000) Integer workers,
    @NotNull @Min(0) @Max(10_000) Integer migrantWorkers,
    @NotBlank @Size(max = 1000) String content) {}
