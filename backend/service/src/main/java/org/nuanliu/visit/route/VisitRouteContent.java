package org.nuanliu.visit.route;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The way of one person on one day.
 *
 * @param campaignId stays as it was made
 * @param staffId stays as it was made; it is handed over otherwise
 * @param township where it leads
 * @param targets families in the order of the way
 */
public record VisitRouteContent(
    @NotNull UUID campaignId,
    @NotNull LocalDate day,
    @NotNull UUID staffId,
    @Size(max = 50) String township,
    @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> targets) {}
