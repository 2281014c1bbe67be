package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.aid.application.GateFinding;
import org.nuanliu.aid.application.PayableAid;
import org.nuanliu.aid.application.PayableItem;
import org.nuanliu.aid.batch.domain.BatchAction;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.household.HardshipFiles;
import org.nuanliu.household.RecipientAccount;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.problem.FieldError;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** Puts applications into a batch and takes them out; the families' word that the money came. */
@ApplicationScoped
class BatchFilling {

  @Inject BatchService service;
  @Inject BatchLines lines;
  @Inject BatchGate gate;
  @Inject BatchReceipts receipts;
  @Inject PayableAid payable;
  @Inject HardshipFiles files;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Takes all of them or none. What failed before becomes a new line that names the old one.
   *
   * @throws Problem 422 naming each application that must not be paid
   */
  @Transactional
  BatchDetail add(UUID id, EntityVersion seen, BatchApplications wanted) {
    AidBatch batch = service.begin(id, seen, BatchAction.EDIT);
    if (new HashSet<>(wanted.applicationIds()).size() < wanted.applicationIds().size()) {
      throw new Problem(PlatformProblem.INVALID).error("/applicationIds", "repeated", "同一份申请只能选一次");
    }
    List<PayableItem> items = payable.lock(wanted.applicationIds());
    List<FieldError> errors = errors(items, gate.findings(batch, items));
    if (!errors.isEmpty()) {
      throw new Problem(PlatformProblem.RULE).errors(errors);
    }
    payable.batched(lines.add(batch, items, accounts(batch, items)));
    return service.saved(batch);
  }

  private static List<FieldError> errors(
      List<PayableItem> items, List<List<GateFinding>> findings) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (GateFinding finding : findings.get(i)) {
        errors.add(
            new FieldError(
                "/applicationIds/" + i,
                finding.code(),
                items.get(i).number() + "：" + finding.message(),
                Map.of()));
      }
    }
    return errors;
  }

  private Map<UUID, RecipientAccount> accounts(AidBatch batch, List<PayableItem> items) {
    return batch.method == PaymentMethod.BANK
        ? files.accounts(items.stream().map(PayableItem::householdId).toList())
        : Map.of();
  }

  @Transactional
  BatchDetail remove(UUID id, EntityVersion seen, UUID lineId) {
    AidBatch batch = service.begin(id, seen, BatchAction.EDIT);
    BatchLine line =
        lines.find(lineId).filter(one -> one.batchId().equals(id)).orElseThrow(Problem::notFound);
    payable.unbatched(List.of(line.applicationId()));
    lines.remove(lineId);
    return service.saved(batch);
  }

  /**
   * @throws Problem 409 for what is not paid, 422 for a day that cannot be
   */
  @Transactional
  LineReceipt receive(UUID lineId, LineReceipt receipt) {
    BatchLine line = lines.lock(lineId);
    receipts.named(line);
    if (line.state() != LineState.PAID) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("这一笔现在是“%s”，不能登记签收。".formatted(line.state().label()));
    }
    if (receipt.receivedOn().isBefore(line.paidOn())
        || receipt.receivedOn().isAfter(LocalDate.now(clock))) {
      throw new Problem(PlatformProblem.RULE)
          .error("/receivedOn", "not-possible", "签收日期应在发放以后、今天以前");
    }
    receipts.keep(line, receipt, caller.get().staffId());
    return receipt;
  }
}
