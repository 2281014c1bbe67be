package org.nuanliu.visit.route;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.visit.campaign.VisitTargetEntry;

/** A route with its families in order; without those that have left the caller's unions. */
public record VisitRouteDetail(
    UUID id,
    UUID campaignId,
    LocalDate day,
    UUID staffId,
    String staffName,
    String unionName,
    String township,
    List<VisitTargetEntry> stops,
    int version,
    List<String> allowedActions) {}
