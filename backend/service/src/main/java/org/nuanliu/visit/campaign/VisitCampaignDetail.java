package org.nuanliu.visit.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.visit.campaign.domain.CampaignState;

/**
 * A campaign, with its numbers as far as the caller sees families.
 *
 * @param unionName the union that made it
 * @param listing whether the list is still being frozen
 * @param jobId of the freezing; its own person can follow it
 * @param frozenAt the moment of the list
 * @param coverage of all that the caller sees
 */
public record VisitCampaignDetail(
    UUID id,
    UUID unionId,
    String unionName,
    String kind,
    String title,
    LocalDate fromOn,
    LocalDate toOn,
    LocalDate recordBy,
    LocalDate reportBy,
    String reportDuty,
    List<VisitStandard> standards,
    CampaignState state,
    boolean listing,
    UUID jobId,
    OffsetDateTime frozenAt,
    CoverageRow coverage,
    int version,
    List<String> allowedActions) {}
