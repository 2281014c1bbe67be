package org.nuanliu.aid.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.aid.batch.AidBatch;
import org.nuanliu.aid.batch.BankBatches;
import org.nuanliu.aid.batch.BankBatches.Ending;
import org.nuanliu.aid.batch.BatchLine;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** Lines in doubt end only when two people have found out at the bank; never by themselves. */
@ApplicationScoped
class DoubtService implements PanacheRepositoryBase<DoubtRuling, UUID> {

  private static final String FOUND_UNPAID = "found-unpaid";

  @Inject BankBatches batches;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 409 for a line that is not in doubt, or about which a finding waits
   */
  @Transactional
  RulingDetail propose(DoubtFinding found) {
    BatchLine line = batches.lockLine(found.lineId());
    AidBatch batch = batches.lock(line.batchId());
    requireOwn(batch);
    requireDoubt(line);
    var ruling = new DoubtRuling();
    ruling.id = Ids.next();
    ruling.lineId = line.id();
    ruling.unionPath = line.unionPath();
    ruling.outcome = found.outcome();
    ruling.evidence = found.evidence().strip();
    ruling.state = RulingState.PROPOSED;
    ruling.proposedBy = caller.get().staffId();
    ruling.proposedAt = OffsetDateTime.now(clock);
    persistAndFlush(ruling);
    return detail(ruling);
  }

  @Transactional
  RulingDetail confirm(UUID id, EntityVersion seen) {
    DoubtRuling ruling = begin(id, seen);
    BatchLine line = batches.lockLine(ruling.lineId);
    AidBatch batch = batches.lock(line.batchId());
    batches.requireNoOwnInterest(batch);
    requireDoubt(line);
    decide(ruling, RulingState.CONFIRMED);
    boolean paid = ruling.outcome == DoubtOutcome.PAID;
    var ending =
        new Ending(line, paid ? LineState.PAID : LineState.FAILED, paid ? null : FOUND_UNPAID);
    batches.answered(
        batch, List.of(List.of(ending)), null, LocalDate.now(clock), "ruling:" + ruling.id);
    return detail(ruling);
  }

  @Transactional
  RulingDetail decline(UUID id, EntityVersion seen) {
    DoubtRuling ruling = begin(id, seen);
    batches.lock(batches.lockLine(ruling.lineId).batchId());
    decide(ruling, RulingState.DECLINED);
    return detail(ruling);
  }

  private static RulingDetail detail(DoubtRuling ruling) {
    return new RulingDetail(
        ruling.id, ruling.lineId, ruling.outcome, ruling.evidence, ruling.state, ruling.version);
  }

  Optional<DoubtRuling> open(UUID line) {
    return find("lineId = ?1 and state = ?2", line, RulingState.PROPOSED).firstResultOptional();
  }

  private DoubtRuling begin(UUID id, EntityVersion seen) {
    DoubtRuling ruling =
        findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    EntityVersion.require(seen, ruling.version);
    if (ruling.state != RulingState.PROPOSED) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("这项认定已经处理。");
    }
    if (ruling.proposedBy.equals(caller.get().staffId())) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("疑账的认定须由另一个人确认。");
    }
    return ruling;
  }

  private void decide(DoubtRuling ruling, RulingState state) {
    ruling.state = state;
    ruling.decidedBy = caller.get().staffId();
    ruling.decidedAt = OffsetDateTime.now(clock);
    flush();
  }

  private void requireOwn(AidBatch batch) {
    if (!batch.unionPath().equals(caller.get().unionPath())) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("由编制批次的工会查账。");
    }
  }

  private static void requireDoubt(BatchLine line) {
    if (line.state() != LineState.IN_DOUBT) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("这一笔现在是“%s”，不是疑账。".formatted(line.state().label()));
    }
  }
}
