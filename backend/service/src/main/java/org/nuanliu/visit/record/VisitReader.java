package org.nuanliu.visit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.attachment.Attachments;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.StaffNames;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;
import org.nuanliu.visit.campaign.VisitSql;

/** Tells a visit with everything that belongs to it. */
@ApplicationScoped
class VisitReader {

  private static final String PROPOSALS =
      "SELECT change_id, type FROM visit_proposal WHERE visit_id = :visit ORDER BY change_id";

  @Inject VisitRepository visits;
  @Inject VisitSecrets secrets;
  @Inject VisitRights rights;
  @Inject Attachments attachments;
  @Inject Unions unions;
  @Inject StaffNames names;
  @Inject EntityManager entities;
  @Inject Clock clock;

  VisitDetail detail(Visit visit) {
    UnionSummary union = unions.at(new UnionPath(visit.unionPath)).orElseThrow();
    return new VisitDetail(
        visit.id,
        visit.number,
        union.id(),
        union.name(),
        visit.campaignId,
        visit.targetId,
        visit.householdId,
        visit.enterpriseId,
        visit.object,
        visit.objectName,
        visit.place,
        visit.startedAt,
        visit.minutes,
        visit.leader,
        visit.party,
        visit.partySize,
        visit.vehicles,
        new Money(visit.cost),
        visit.beyond,
        visit.outcome,
        visit.notMet,
        visit.nextTryOn,
        secrets.open(VisitSecrets.Field.SEEN, visit.id, visit.seen),
        visit.policy,
        new Money(visit.given),
        visits.parts(VisitNeed.class, visit.id).stream().map(this::need).toList(),
        visits.parts(VisitFollowUp.class, visit.id).stream()
            .map(followUp -> followUp(followUp, visit, union.name()))
            .toList(),
        visits.parts(VisitGift.class, visit.id).stream().map(this::gift).toList(),
        attachments.of(VisitService.OBJECT, visit.id).stream()
            .filter(file -> !file.id().equals(visit.signatureId))
            .toList(),
        visit.signatureId,
        proposals(visit.id),
        visit.madeByName,
        visit.createdAt,
        visit.version,
        rights.allowed(visit));
  }

  VisitFollowUpEntry followUp(VisitFollowUp row, Visit visit, String unionName) {
    return new VisitFollowUpEntry(
        row.id,
        visit.id,
        visit.number,
        visit.objectName,
        unionName,
        secrets.open(VisitSecrets.Field.TASK, row.id, row.task),
        row.dueOn,
        row.staffId,
        row.staffName,
        row.doneOn,
        secrets.open(VisitSecrets.Field.RESULT, row.id, row.result),
        row.doneOn == null && row.dueOn.isBefore(LocalDate.now(clock)),
        rights.allowed(row));
  }

  private VisitNeedEntry need(VisitNeed row) {
    return new VisitNeedEntry(
        row.id,
        row.need,
        secrets.open(VisitSecrets.Field.NEED, row.id, row.content),
        row.wishOn,
        row.state,
        secrets.open(VisitSecrets.Field.NEED_ANSWER, row.id, row.answer),
        row.answeredOn,
        rights.allowed(row));
  }

  private VisitGiftEntry gift(VisitGift row) {
    return new VisitGiftEntry(
        row.id,
        row.kind,
        row.source,
        new Money(row.amount),
        row.what,
        row.paperNumber,
        row.signed,
        row.state,
        row.budgetId,
        row.settledBy == null ? null : names.of(row.settledBy).orElse(null),
        row.settledAt,
        row.applicationId,
        row.version,
        rights.allowed(row));
  }

  private List<VisitProposalEntry> proposals(UUID visit) {
    return VisitSql.rows(
            entities.createNativeQuery(PROPOSALS, Tuple.class).setParameter("visit", visit))
        .map(
            row ->
                new VisitProposalEntry(
                    row.get("change_id", UUID.class), row.get("type", String.class)))
        .toList();
  }
}
