package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.aid.application.PayableAid;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.fund.FundOrder;
import org.nuanliu.fund.Funds;
import org.nuanliu.platform.money.Money;

/**
 * What a batch does to the books and to its applications. Each movement has its permanent key, so
 * that it happens once.
 */
@ApplicationScoped
class BatchMoney {

  @Inject Funds funds;
  @Inject PayableAid payable;
  @Inject BatchLines lines;

  void reserve(AidBatch batch) {
    funds.reserve(order(batch, batch.total(), "reserve"));
  }

  /**
   * @param reserved whether its money was set aside
   */
  void giveUp(AidBatch batch, boolean reserved) {
    if (reserved) {
      funds.release(order(batch, batch.total(), "cancel"));
    }
    for (List<BatchLine> portion : lines.portions(batch)) {
      payable.unbatched(applications(portion));
    }
    lines.all(batch, LineState.WAITING, LineState.CANCELLED);
  }

  void delivered(AidBatch batch) {
    for (List<BatchLine> portion : lines.portions(batch)) {
      payable.paid(applications(portion), batch.source, batch.settledOn);
    }
    lines.all(batch, LineState.WAITING, LineState.PAID);
    funds.pay(order(batch, batch.total(), "deliver"));
  }

  /**
   * The bank has paid some lines and not others.
   *
   * @param effect key of this answer within the batch
   */
  void answered(AidBatch batch, Money paid, Money failed, String effect) {
    if (paid.fen() > 0) {
      funds.pay(order(batch, paid, effect + ":pay"));
    }
    if (failed.fen() > 0) {
      funds.release(order(batch, failed, effect + ":release"));
    }
  }

  /** Tells the applications what became of their lines. */
  void tell(AidBatch batch, List<BatchLine> paid, List<BatchLine> failed, LocalDate on) {
    payable.paid(applications(paid), batch.source, on);
    payable.failed(applications(failed));
  }

  private static List<UUID> applications(List<BatchLine> lines) {
    return lines.stream().map(BatchLine::applicationId).toList();
  }

  private static FundOrder order(AidBatch batch, Money amount, String effect) {
    return new FundOrder(
        batch.budgetId,
        amount,
        BatchService.BATCH,
        batch.id,
        "batch:%s:%s".formatted(batch.id, effect),
        batch.registrarId,
        batch.approverId);
  }
}
