package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nuanliu.aid.application.GateFinding;
import org.nuanliu.aid.application.GateVerdict;
import org.nuanliu.aid.application.PayableAid;
import org.nuanliu.aid.application.PayableItem;
import org.nuanliu.household.HardshipFile;
import org.nuanliu.platform.problem.FieldError;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.StaffIdentities;

/**
 * The payment gate (domain rules §3.3) for the lines of a batch: when a line is added, when the
 * batch is approved, when it is sent. And nobody pays himself or his family (assurance 4.10).
 */
@ApplicationScoped
class BatchGate {

  private static final int MOST = 100;

  @Inject PayableAid payable;
  @Inject BatchLines lines;
  @Inject StaffIdentities identities;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** What stands against each of these now, in their order; empty for nothing. */
  List<List<GateFinding>> findings(AidBatch batch, List<PayableItem> items) {
    byte[] own = ownIndex();
    List<GateVerdict> verdicts = verdicts(batch, items);
    return IntStream.range(0, items.size())
        .mapToObj(i -> findings(batch, items.get(i), verdicts.get(i), own))
        .toList();
  }

  private List<GateVerdict> verdicts(AidBatch batch, List<PayableItem> items) {
    return payable.gate(items, batch.source, LocalDate.now(clock));
  }

  private static List<GateFinding> findings(
      AidBatch batch, PayableItem item, GateVerdict verdict, byte[] own) {
    List<GateFinding> found = new ArrayList<>(verdict.findings());
    if (!item.purpose().equals(batch.purpose)) {
      found.add(new GateFinding(4, "other-purpose", "救助项目与批次的不同"));
    }
    if (item.year() != batch.year) {
      found.add(new GateFinding(5, "other-year", "不属于批次的年度"));
    }
    if (item.familyIndexes().stream().anyMatch(index -> Arrays.equals(index, own))) {
      found.add(new GateFinding(7, "own-family", "受益人是经办人本人或者家属，须由他人编制"));
    }
    return found;
  }

  /**
   * @throws Problem 422 with what stands against which line
   */
  void require(AidBatch batch) {
    byte[] own = ownIndex();
    List<FieldError> errors = new ArrayList<>();
    for (List<BatchLine> portion : lines.portions(batch)) {
      require(batch, portion, own, errors);
      if (errors.size() >= MOST) {
        break;
      }
    }
    if (!errors.isEmpty()) {
      throw new Problem(PlatformProblem.RULE)
          .detail("有 %d 处不符合发放条件，请先处理。".formatted(errors.size()))
          .errors(errors);
    }
  }

  private void require(
      AidBatch batch, List<BatchLine> portion, byte[] own, List<FieldError> errors) {
    List<PayableItem> items = payable.find(portion.stream().map(BatchLine::applicationId).toList());
    List<GateVerdict> verdicts = verdicts(batch, items);
    for (int i = 0; i < portion.size() && errors.size() < MOST; i++) {
      BatchLine line = portion.get(i);
      List<GateFinding> found = findings(batch, items.get(i), verdicts.get(i), own);
      if (batch.method == PaymentMethod.BANK && !sameAccount(line, verdicts.get(i).file())) {
        found.add(new GateFinding(6, "account-changed", "银行账号已经变更，请退回批次后重新加入"));
      }
      if (!items.get(i).amount().equals(line.amount())) {
        found.add(new GateFinding(5, "amount-changed", "金额与审批的不同"));
      }
      found.forEach(finding -> errors.add(error("/lines/" + line.position(), line, finding)));
    }
  }

  /**
   * @throws Problem 403 when the caller or his family is among those who are paid
   */
  void requireNoOwnInterest(AidBatch batch) {
    byte[] own = ownIndex();
    if (own != null && lines.contains(batch.id, own)) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("批次里有您本人或者家属，须由他人办理。");
    }
  }

  /** A file that is gone has its own finding. */
  private static boolean sameAccount(BatchLine line, HardshipFile file) {
    return file == null
        || Arrays.equals(file.accountIndex(), line.accountIndex())
            && Objects.equals(file.accountHolder(), line.accountHolder());
  }

  private byte[] ownIndex() {
    UUID me = caller.get().staffId();
    return identities.personIndexes(List.of(me)).get(me);
  }

  static FieldError error(String pointer, BatchLine line, GateFinding finding) {
    return new FieldError(
        pointer,
        finding.code(),
        "第 %d 笔（%s）：%s".formatted(line.position(), line.applicationNumber(), finding.message()),
        Map.of());
  }
}
