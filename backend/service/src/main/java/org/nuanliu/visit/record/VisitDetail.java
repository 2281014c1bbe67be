package org.nuanliu.visit.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.attachment.AttachmentSummary;
import org.nuanliu.platform.money.Money;
import org.nuanliu.visit.record.domain.VisitOutcome;

/** A visit with everything that was recorded, and what has come of it since. */
public record VisitDetail(
    UUID id,
    String number,
    UUID unionId,
    String unionName,
    UUID campaignId,
    UUID targetId,
    UUID householdId,
    UUID enterpriseId,
    String object,
    String objectName,
    String place,
    OffsetDateTime startedAt,
    Integer minutes,
    String leader,
    List<String> party,
    int partySize,
    int vehicles,
    Money cost,
    List<String> beyond,
    VisitOutcome outcome,
    String notMet,
    LocalDate nextTryOn,
    String seen,
    String policy,
    Money given,
    List<VisitNeedEntry> needs,
    List<VisitFollowUpEntry> followUps,
    List<VisitGiftEntry> gifts,
    List<AttachmentSummary> photos,
    UUID signatureId,
    List<VisitProposalEntry> proposals,
    String madeByName,
    OffsetDateTime createdAt,
    int version,
    List<String> allowedActions) {}
