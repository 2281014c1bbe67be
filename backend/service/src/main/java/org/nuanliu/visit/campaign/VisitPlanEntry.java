package org.nuanliu.visit.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The plan of one union under a campaign. */
public record VisitPlanEntry(
    UUID id,
    UUID campaignId,
    UUID unionId,
    String unionName,
    LocalDate fromOn,
    LocalDate toOn,
    String leader,
    String content,
    OffsetDateTime updatedAt,
    int version,
    List<String> allowedActions) {}
