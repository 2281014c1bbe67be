package org.nuanliu.visit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.nuanliu.aid.CondolenceAid;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.StaffChoice;
import org.nuanliu.union.StaffFinder;
import org.nuanliu.visit.record.domain.GiftKind;
import org.nuanliu.visit.record.domain.GiftState;
import org.nuanliu.visit.record.domain.VisitFacts;

/** Needs, follow-ups and gifts of a new record. */
@ApplicationScoped
class VisitParts {

  @Inject EntityManager entities;
  @Inject VisitSecrets secrets;
  @Inject VisitTodos todos;
  @Inject StaffFinder staff;
  @Inject CondolenceAid aid;
  @Inject CurrentCaller caller;

  void add(Visit visit, VisitRecord sent) {
    for (int at = 0; at < sent.needs().size(); at++) {
      need(visit, at, sent.needs().get(at));
    }
    for (int at = 0; at < sent.followUps().size(); at++) {
      followUp(visit, at, sent.followUps().get(at));
    }
    for (int at = 0; at < sent.gifts().size(); at++) {
      gift(visit, at, sent);
    }
    entities.flush();
    todos.renew(visit);
  }

  private void need(Visit visit, int position, VisitNeedRecord sent) {
    var need = new VisitNeed();
    need.id = Ids.next();
    need.visitId = visit.id;
    need.unionPath = visit.unionPath;
    need.position = position;
    need.need = sent.need();
    need.content = secrets.seal(VisitSecrets.Field.NEED, need.id, text(sent.content()));
    need.wishOn = sent.wishOn();
    entities.persist(need);
  }

  private void followUp(Visit visit, int position, VisitFollowUpRecord sent) {
    UUID who = sent.staffId() == null ? caller.get().staffId() : sent.staffId();
    StaffChoice person =
        staff
            .active(who)
            .filter(one -> one.unionPath().equals(visit.unionPath))
            .orElseThrow(
                () ->
                    new Problem(PlatformProblem.RULE)
                        .error(
                            "/followUps/" + position + "/staffId",
                            "unknown-person",
                            "只能交给登记走访的工会的人员"));
    var followUp = new VisitFollowUp();
    followUp.id = Ids.next();
    followUp.visitId = visit.id;
    followUp.unionPath = visit.unionPath;
    followUp.position = position;
    followUp.task = secrets.seal(VisitSecrets.Field.TASK, followUp.id, sent.task().strip());
    followUp.dueOn = sent.dueOn();
    followUp.staffId = person.id();
    followUp.staffName = person.name();
    entities.persist(followUp);
  }

  private void gift(Visit visit, int position, VisitRecord record) {
    VisitGiftRecord sent = record.gifts().get(position);
    var gift = new VisitGift();
    gift.id = Ids.next();
    gift.visitId = visit.id;
    gift.unionPath = visit.unionPath;
    gift.position = position;
    gift.kind = sent.kind();
    gift.source = sent.source();
    gift.amount = sent.amount().fen();
    gift.what = text(sent.what());
    gift.paperNumber = text(sent.paperNumber());
    gift.signed = record.signatureId() != null;
    gift.madeBy = visit.madeBy;
    gift.state = sent.kind() == GiftKind.CARD ? GiftState.APPLIED : GiftState.GIVEN;
    if (sent.kind() == GiftKind.CARD) {
      gift.applicationId = aid.open(visit.householdId, sent.amount());
    }
    entities.persist(gift);
  }

  static VisitFacts.Gift fact(VisitGiftRecord sent) {
    return new VisitFacts.Gift(
        sent.kind(),
        sent.source(),
        sent.amount().fen(),
        text(sent.what()),
        text(sent.paperNumber()));
  }

  /** Null for nothing. */
  static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
