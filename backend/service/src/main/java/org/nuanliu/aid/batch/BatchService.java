package org.nuanliu.aid.batch;

import static org.nuanliu.aid.batch.domain.BatchAction.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.aid.batch.domain.BatchAction;
import org.nuanliu.aid.batch.domain.BatchFlow;
import org.nuanliu.aid.batch.domain.BatchState;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.fund.BudgetLine;
import org.nuanliu.fund.Funds;
import org.nuanliu.platform.attachment.Attachments;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** The way of a batch from its declaration to the cashier. */
@ApplicationScoped
class BatchService {

  /** Type of the record; its page is /disbursements. */
  static final String BATCH = "disbursement";

  @Inject BatchRepository batches;
  @Inject BatchLines lines;
  @Inject BatchGate gate;
  @Inject BatchSeal seal;
  @Inject BatchMoney money;
  @Inject BatchRights rights;
  @Inject BatchTurn turn;
  @Inject BatchReader reader;
  @Inject Funds funds;
  @Inject Attachments attachments;
  @Inject Codes codes;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  BatchDetail get(UUID id) {
    AidBatch batch = batches.require(id);
    audit.object(BATCH, id, batch.unionPath);
    return reader.detail(batch);
  }

  /**
   * @throws Problem 422 for a budget line that cannot pay this
   */
  @Transactional
  BatchDetail declare(BatchDeclaration wanted) {
    LocalDate today = LocalDate.now(clock);
    BudgetLine budget =
        funds
            .find(wanted.budgetId())
            .filter(line -> line.unionPath().equals(caller.get().unionPath()))
            .filter(line -> line.openOn(today))
            .orElseThrow(() -> rule("/budgetId", "not-a-budget", "请选择本级现在可以支付的资金"));
    if (!codes.isValid("aid-purpose", wanted.purpose(), today)) {
      throw rule("/purpose", "unknown-code", "没有这种救助项目");
    }
    if (budget.purpose() != null && !budget.purpose().equals(wanted.purpose())) {
      throw rule("/purpose", "other-purpose", "这笔资金不能用于这种救助项目");
    }
    var batch = new AidBatch();
    batch.id = Ids.next();
    batch.unionPath = caller.get().unionPath();
    batch.number = batches.nextNumber(today.getYear());
    batch.method = wanted.method();
    batch.budgetId = budget.id();
    batch.source = budget.source();
    batch.purpose = wanted.purpose();
    batch.year = budget.year();
    batch.registrarId = caller.get().staffId();
    batch.state = BatchState.DRAFT;
    batch.createdAt = OffsetDateTime.now(clock);
    batch.updatedAt = batch.createdAt;
    state(batch, wanted.title(), wanted.declaredCount(), wanted.declaredTotal().fen());
    audit.object(BATCH, batch.id, batch.unionPath);
    batches.persistAndFlush(batch);
    return reader.detail(batch);
  }

  @Transactional
  BatchDetail revise(UUID id, EntityVersion seen, BatchRevision wanted) {
    AidBatch batch = begin(id, seen, EDIT);
    state(batch, wanted.title(), wanted.declaredCount(), wanted.declaredTotal().fen());
    return saved(batch);
  }

  /**
   * @throws Problem 422 when the lines do not add up to what was declared
   */
  @Transactional
  BatchDetail seal(UUID id, EntityVersion seen) {
    AidBatch batch = begin(id, seen, SEAL);
    gate.require(batch);
    batch.contentHash = seal.of(batch);
    batch.opinion = null;
    return moved(batch, SEAL);
  }

  @Transactional
  BatchDetail reopen(UUID id, EntityVersion seen) {
    AidBatch batch = begin(id, seen, REOPEN);
    batch.contentHash = null;
    return moved(batch, REOPEN);
  }

  @Transactional
  BatchDetail review(UUID id, EntityVersion seen, BatchOpinion opinion) {
    AidBatch batch = begin(id, seen, REVIEW);
    gate.requireNoOwnInterest(batch);
    batch.reviewerId = caller.get().staffId();
    batch.opinion = opinion.opinion();
    return moved(batch, REVIEW);
  }

  @Transactional
  BatchDetail sendBack(UUID id, EntityVersion seen, BatchReason why) {
    AidBatch batch = begin(id, seen, SEND_BACK);
    batch.contentHash = null;
    batch.reviewerId = null;
    batch.opinion = why.reason().strip();
    return moved(batch, SEND_BACK);
  }

  /**
   * Approves what the hash says and sets its money aside.
   *
   * @throws Problem 409 when it is not what the approver has seen, 422 at the gate or without money
   */
  @Transactional
  BatchDetail approve(UUID id, EntityVersion seen, BatchApproval approval) {
    AidBatch batch = begin(id, seen, APPROVE);
    if (!approval.contentHash().equals(batch.contentHash)
        || !batch.contentHash.equals(seal.of(batch))) {
      throw new Problem(PlatformProblem.CONFLICT).detail("批次的内容与您看到的不同，请重新打开。");
    }
    gate.requireNoOwnInterest(batch);
    gate.require(batch);
    batch.approverId = caller.get().staffId();
    batch.approvedHash = batch.contentHash;
    batch.approvedOn = LocalDate.now(clock);
    batch.opinion = approval.opinion();
    money.reserve(batch);
    return moved(batch, APPROVE);
  }

  /** Calls the batch off; its applications may be paid otherwise, its money is available again. */
  @Transactional
  BatchDetail cancel(UUID id, EntityVersion seen, BatchReason why) {
    AidBatch batch = begin(id, seen, CANCEL);
    boolean reserved = batch.state == BatchState.APPROVED;
    batch.opinion = why.reason().strip();
    money.giveUp(batch, reserved);
    return moved(batch, CANCEL);
  }

  /** Goods are handed out against signatures. */
  @Transactional
  BatchDetail deliver(UUID id, EntityVersion seen, GoodsDelivery delivery) {
    AidBatch batch = begin(id, seen, DELIVER);
    gate.requireNoOwnInterest(batch);
    gate.require(batch);
    delivery
        .signedLists()
        .forEach(list -> attachments.claim(list, BATCH, batch.id, batch.unionPath));
    batch.cashierId = caller.get().staffId();
    batch.sentOn = LocalDate.now(clock);
    batch.settledOn = batch.sentOn;
    money.delivered(batch);
    return moved(batch, DELIVER);
  }

  /**
   * Locks a batch for a step of the caller.
   *
   * @throws Problem 404, 412, 409 and 403
   */
  AidBatch begin(UUID id, EntityVersion seen, BatchAction action) {
    AidBatch batch = batches.lock(id);
    audit.object(BATCH, id, batch.unionPath);
    EntityVersion.require(seen, batch.version);
    rights.require(batch, action);
    return batch;
  }

  BatchDetail moved(AidBatch batch, BatchAction action) {
    batch.state = BatchFlow.find(batch.state, action).orElseThrow().to();
    BatchDetail saved = saved(batch);
    turn.pass(batch);
    return saved;
  }

  BatchDetail saved(AidBatch batch) {
    batch.updatedAt = OffsetDateTime.now(clock);
    batches.flush();
    return reader.detail(batch);
  }

  private static void state(AidBatch batch, String title, int count, long total) {
    if (total <= 0) {
      throw rule("/declaredTotal", "not-positive", "金额应大于零");
    }
    if (total > 1_000_000_000_000L) {
      throw rule("/declaredTotal", "too-much", "一个批次不超过一百亿元");
    }
    batch.title = title.strip();
    batch.declaredCount = count;
    batch.declaredTotal = total;
  }

  private static Problem rule(String pointer, String code, String sentence) {
    return new Problem(PlatformProblem.RULE).error(pointer, code, sentence);
  }
}
