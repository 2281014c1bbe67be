package org.nuanliu.visit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.fund.BudgetLine;
import org.nuanliu.fund.FundOrder;
import org.nuanliu.fund.Funds;
import org.nuanliu.household.FileChanges;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.visit.record.domain.GiftState;
import org.nuanliu.visit.record.domain.NeedState;

/**
 * What comes of a visit afterwards: money settled, promises kept, needs answered, files changed.
 */
@ApplicationScoped
class VisitAftermath {

  private static final String PURPOSE = "condolence";

  private static final String PROPOSED =
      """
      INSERT INTO visit_proposal (visit_id, change_id, union_path, type)
      SELECT id, :change, union_path, :type FROM visit WHERE id = :visit""";

  @Inject VisitRepository visits;
  @Inject VisitSecrets secrets;
  @Inject VisitRights rights;
  @Inject VisitReader reader;
  @Inject VisitTodos todos;
  @Inject Funds funds;
  @Inject FileChanges changes;
  @Inject EntityManager entities;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Books what was handed over against a line of the caller's union, once.
   *
   * @throws Problem 403 for whoever handed it over, 422 for a line of another union, source or
   *     purpose, or without the money
   */
  @Transactional
  VisitDetail settle(UUID id, UUID giftId, EntityVersion seen, VisitGiftSettlement settlement) {
    Visit visit = named(id);
    VisitGift gift = visits.part(VisitGift.class, id, giftId);
    entities.refresh(gift, LockModeType.PESSIMISTIC_WRITE);
    EntityVersion.require(seen, gift.version);
    rights.requireSettling(gift);
    BudgetLine line = line(settlement.budgetId(), gift);
    funds.reserve(order(gift, line, "reserve"));
    funds.pay(order(gift, line, "pay"));
    gift.state = GiftState.SETTLED;
    gift.budgetId = line.id();
    gift.settledBy = caller.get().staffId();
    gift.settledAt = OffsetDateTime.now(clock);
    visits.flush();
    return reader.detail(visit);
  }

  @Transactional
  VisitDetail finish(UUID id, UUID followUpId, VisitFollowUpResult result) {
    Visit visit = named(id);
    VisitFollowUp followUp = visits.part(VisitFollowUp.class, id, followUpId);
    entities.lock(followUp, LockModeType.PESSIMISTIC_WRITE);
    rights.requireOpen(followUp);
    followUp.doneOn = LocalDate.now(clock);
    followUp.doneBy = caller.get().staffId();
    followUp.result = secrets.seal(VisitSecrets.Field.RESULT, followUp.id, result.result().strip());
    visits.flush();
    todos.renew(visit);
    return reader.detail(visit);
  }

  @Transactional
  VisitDetail answer(UUID id, UUID needId, VisitNeedAnswer answer) {
    Visit visit = named(id);
    VisitNeed need = visits.part(VisitNeed.class, id, needId);
    rights.requireOpen(need);
    if (answer.state() == NeedState.OPEN) {
      throw refused("/state", "still-open", "请选择办理结果");
    }
    need.state = answer.state();
    need.answer = secrets.seal(VisitSecrets.Field.NEED_ANSWER, need.id, answer.answer().strip());
    need.answeredOn = LocalDate.now(clock);
    visits.flush();
    return reader.detail(visit);
  }

  /** Opens a change of the file where all changes are; the visit keeps which. */
  @Transactional
  VisitDetail propose(UUID id, VisitProposal proposal) {
    Visit visit = named(id);
    if (visit.householdId == null) {
      throw refused("/type", "no-family", "这次走访的不是建档家庭");
    }
    UUID change = changes.open(visit.householdId, proposal.type());
    entities
        .createNativeQuery(PROPOSED)
        .setParameter("visit", id)
        .setParameter("change", change)
        .setParameter("type", proposal.type())
        .executeUpdate();
    return reader.detail(named(id));
  }

  private BudgetLine line(UUID budget, VisitGift gift) {
    BudgetLine line =
        funds
            .find(budget)
            .filter(one -> one.unionPath().equals(caller.get().unionPath()))
            .orElseThrow(() -> refused("/budgetId", "unknown-line", "请选择本工会的预算"));
    if (!line.source().equals(gift.source)) {
      throw refused("/budgetId", "other-source", "预算的资金来源与登记的不同");
    }
    if (line.purpose() != null && !line.purpose().equals(PURPOSE)) {
      throw refused("/budgetId", "other-purpose", "这项预算不能用于慰问");
    }
    return line;
  }

  private FundOrder order(VisitGift gift, BudgetLine line, String verb) {
    return new FundOrder(
        line.id(),
        new Money(gift.amount),
        "visit-gift",
        gift.id,
        "visit-gift:%s:%s".formatted(gift.id, verb),
        gift.madeBy,
        caller.get().staffId());
  }

  private Visit named(UUID id) {
    Visit visit = visits.require(id);
    audit.object(VisitService.OBJECT, id, visit.unionPath);
    return visit;
  }

  private static Problem refused(String pointer, String code, String message) {
    return new Problem(PlatformProblem.RULE).error(pointer, code, message);
  }
}
