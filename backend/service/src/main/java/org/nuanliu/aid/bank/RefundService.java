package org.nuanliu.aid.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.aid.batch.AidBatch;
import org.nuanliu.aid.batch.BankBatches;
import org.nuanliu.aid.batch.BatchLine;
import org.nuanliu.aid.batch.BatchRefunds;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** Money that came back counts when two people say so; never by itself. */
@ApplicationScoped
class RefundService implements PanacheRepositoryBase<Refund, UUID> {

  @Inject BankBatches batches;
  @Inject BatchRefunds money;
  @Inject Codes codes;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 409 for a line that is not paid, or about which a report waits; 403 for another
   *     union's batch
   */
  @Transactional
  RefundDetail report(RefundReport report) {
    BatchLine line = batches.lockLine(report.lineId());
    AidBatch batch = batches.lock(line.batchId());
    if (!batch.unionPath().equals(caller.get().unionPath())) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("由发放的工会登记退款。");
    }
    requirePaid(line);
    LocalDate today = LocalDate.now(clock);
    if (report.returnedOn().isBefore(line.paidOn()) || report.returnedOn().isAfter(today)) {
      throw new Problem(PlatformProblem.RULE)
          .error("/returnedOn", "not-possible", "退回日期应在发放以后、今天以前");
    }
    if (!codes.isValid("bank-return-reason", report.reason(), today)) {
      throw new Problem(PlatformProblem.RULE).error("/reason", "unknown-code", "没有这种退回原因");
    }
    var refund = new Refund();
    refund.id = Ids.next();
    refund.lineId = line.id();
    refund.unionPath = line.unionPath();
    refund.returnedOn = report.returnedOn();
    refund.reason = report.reason();
    refund.evidence = report.evidence().strip();
    refund.state = RulingState.PROPOSED;
    refund.proposedBy = caller.get().staffId();
    refund.proposedAt = OffsetDateTime.now(clock);
    persistAndFlush(refund);
    return detail(refund);
  }

  @Transactional
  RefundDetail confirm(UUID id, EntityVersion seen) {
    Refund refund = begin(id, seen);
    BatchLine line = batches.lockLine(refund.lineId);
    AidBatch batch = batches.lock(line.batchId());
    batches.requireNoOwnInterest(batch);
    requirePaid(line);
    decide(refund, RulingState.CONFIRMED);
    money.cameBack(batch, line, refund.reason, refund.proposedBy, refund.decidedBy);
    return detail(refund);
  }

  @Transactional
  RefundDetail decline(UUID id, EntityVersion seen) {
    Refund refund = begin(id, seen);
    batches.lock(batches.lockLine(refund.lineId).batchId());
    decide(refund, RulingState.DECLINED);
    return detail(refund);
  }

  private Refund begin(UUID id, EntityVersion seen) {
    Refund refund =
        findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    EntityVersion.require(seen, refund.version);
    if (refund.state != RulingState.PROPOSED) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("这笔退款已经处理。");
    }
    if (refund.proposedBy.equals(caller.get().staffId())) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("退款须由另一个人确认。");
    }
    return refund;
  }

  private void decide(Refund refund, RulingState state) {
    refund.state = state;
    refund.decidedBy = caller.get().staffId();
    refund.decidedAt = OffsetDateTime.now(clock);
    flush();
  }

  private static void requirePaid(BatchLine line) {
    if (line.state() != LineState.PAID) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("这一笔现在是“%s”，没有可以退回的钱。".formatted(line.state().label()));
    }
  }

  private static RefundDetail detail(Refund refund) {
    return new RefundDetail(
        refund.id,
        refund.lineId,
        refund.returnedOn,
        refund.reason,
        refund.evidence,
        refund.state,
        refund.version);
  }
}
