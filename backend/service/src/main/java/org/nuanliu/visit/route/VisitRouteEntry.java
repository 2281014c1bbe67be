package org.nuanliu.visit.route;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A route as lists show it.
 *
 * @param stops families on it
 * @param visited of them
 */
public record VisitRouteEntry(
    UUID id,
    UUID campaignId,
    LocalDate day,
    UUID staffId,
    String staffName,
    String unionName,
    String township,
    long stops,
    long visited) {}
