package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanliu.aid.batch.domain.BatchAction;
import org.nuanliu.aid.batch.domain.BatchState;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/**
 * Batches for whoever deals with the bank. Everything runs in the caller's transaction; the batch
 * stays locked until its end.
 */
@ApplicationScoped
public class BankBatches {

  private static final String ANSWER =
      """
      UPDATE aid_batch_line l SET state = g.state, reason = nullif(g.reason, ''), return_file_id = CAST(:file AS uuid),
        paid_on = CASE WHEN g.state = 'PAID' THEN CAST(:day AS date) END
      FROM unnest(CAST(:positions AS int[]), CAST(:states AS text[]), CAST(:reasons AS text[])) AS g (position, state, reason)
      WHERE l.batch_id = :batch AND l.position = g.position\
      """;

  @Inject EntityManager entities;
  @Inject BatchRepository batches;
  @Inject BatchService service;
  @Inject BatchLines lines;
  @Inject BatchGate gate;
  @Inject BatchSeal seal;
  @Inject BatchMoney money;
  @Inject BatchRights rights;
  @Inject BatchReader reader;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * What became of a line.
   *
   * @param reason of list {@code bank-return-reason}; null for a paid one
   */
  public record Ending(BatchLine line, LineState state, String reason) {}

  /**
   * The batch as the caller sees it, named in the audit trail.
   *
   * @throws Problem 404 outside the scope
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public AidBatch named(UUID id) {
    AidBatch batch = batches.require(id);
    audit.object(BatchService.BATCH, id, batch.unionPath);
    return batch;
  }

  /** For a list: not named in the audit trail. */
  public AidBatch read(UUID id) {
    return batches.require(id);
  }

  /**
   * Locks an approved batch for the cashier and lets each line through the gate.
   *
   * @throws Problem 404, 412, 409, 403; 422 at the gate
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public AidBatch handOver(UUID id, EntityVersion seen) {
    AidBatch batch = service.begin(id, seen, BatchAction.HAND_OVER);
    gate.requireNoOwnInterest(batch);
    gate.require(batch);
    if (!batch.approvedHash.equals(seal.of(batch))) {
      throw new Problem(PlatformProblem.CONFLICT).detail("批次的内容与审批的不同，不能发放。");
    }
    return batch;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public BatchDetail handedOver(AidBatch batch) {
    batch.cashierId = caller.get().staffId();
    batch.sentOn = LocalDate.now(clock);
    lines.all(batch, LineState.WAITING, LineState.SENT);
    return service.moved(batch, BatchAction.HAND_OVER);
  }

  /**
   * Locks a batch that the bank answers, whoever brings the answer.
   *
   * @throws Problem 404
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public AidBatch lock(UUID id) {
    AidBatch batch = batches.lock(id);
    audit.object(BatchService.BATCH, id, batch.unionPath);
    return batch;
  }

  /**
   * @throws Problem 409 when no answer is awaited, 403 for another union's batch
   */
  public void requireAwaiting(AidBatch batch) {
    rights.require(batch, BatchAction.IMPORT_RETURN);
  }

  /** All lines in their order, a portion in memory at a time. */
  public Iterable<List<BatchLine>> portions(AidBatch batch) {
    return lines.portions(batch);
  }

  /** Numbers of the lines whose end is known. */
  public Set<Integer> ended(AidBatch batch) {
    return lines.ended(batch.id);
  }

  /**
   * @throws Problem 404 outside the scope
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public BatchLine lockLine(UUID id) {
    return lines.lock(id);
  }

  /** The account in full. */
  public String account(BatchLine line) {
    return lines.account(line);
  }

  /** Whether the caller or his family is among those who are paid. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireNoOwnInterest(AidBatch batch) {
    gate.requireNoOwnInterest(batch);
  }

  /**
   * Lines come to their ends, with their money and their applications.
   *
   * @param endings in portions
   * @param file the return file that says so; null where two people found out
   * @param effect permanent key within the batch
   * @return how many of which sum have come to which end
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<LineState, LineTally> answered(
      AidBatch batch, Iterable<List<Ending>> endings, UUID file, LocalDate on, String effect) {
    Map<LineState, LineTally> tallies = new EnumMap<>(LineState.class);
    for (List<Ending> portion : endings) {
      end(batch, portion, file, on);
      for (Ending one : portion) {
        tallies.merge(one.state, new LineTally(one.state, 1, one.line.amount()), LineTally::plus);
      }
    }
    money.answered(batch, total(tallies, LineState.PAID), total(tallies, LineState.FAILED), effect);
    boolean open = lines.anyOpen(batch.id);
    batch.state = open ? BatchState.PARTLY : BatchState.SETTLED;
    batch.settledOn = open ? null : LocalDate.now(clock);
    service.saved(batch);
    return tallies;
  }

  private void end(AidBatch batch, List<Ending> endings, UUID file, LocalDate on) {
    entities
        .createNativeQuery(ANSWER)
        .setParameter("file", file)
        .setParameter("day", on)
        .setParameter("batch", batch.id)
        .setParameter("positions", array(endings, one -> one.line().position()))
        .setParameter("states", array(endings, Ending::state))
        .setParameter(
            "reasons", array(endings, one -> one.reason() == null ? "\"\"" : one.reason()))
        .executeUpdate();
    money.tell(batch, lines(endings, LineState.PAID), lines(endings, LineState.FAILED), on);
  }

  public BatchEntry entry(AidBatch batch) {
    return reader.entry(batch);
  }

  public String unionName(AidBatch batch) {
    return reader.unionName(batch.unionPath);
  }

  private static List<BatchLine> lines(List<Ending> endings, LineState state) {
    return endings.stream().filter(one -> one.state == state).map(Ending::line).toList();
  }

  private static Money total(Map<LineState, LineTally> tallies, LineState state) {
    return tallies.containsKey(state) ? tallies.get(state).total() : Money.ZERO;
  }

  private static String array(List<Ending> endings, Function<Ending, Object> value) {
    return endings.stream()
        .map(value)
        .map(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }
}
