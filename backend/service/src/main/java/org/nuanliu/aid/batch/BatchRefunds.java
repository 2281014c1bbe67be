package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.nuanliu.aid.application.PayableAid;
import org.nuanliu.fund.FundOrder;
import org.nuanliu.fund.Funds;
import org.nuanliu.platform.problem.Problem;

/** What money that came back does to its line, to the books, the caps and the application. */
@ApplicationScoped
public class BatchRefunds {

  private static final String REFUNDED =
      "UPDATE aid_batch_line SET state = 'REFUNDED', reason = :reason WHERE id = :id";

  @Inject EntityManager entities;
  @Inject Funds funds;
  @Inject PayableAid payable;

  /**
   * The line, locked by the caller, is not paid any more: its money is available again, its
   * application may be paid anew by a line that names this one, or withdrawn.
   *
   * @param reason of list {@code bank-return-reason}
   * @throws Problem {@code fund-insufficient} when the books do not say it was paid
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void cameBack(
      AidBatch batch, BatchLine line, String reason, UUID reportedBy, UUID confirmedBy) {
    entities
        .createNativeQuery(REFUNDED)
        .setParameter("reason", reason)
        .setParameter("id", line.id())
        .executeUpdate();
    payable.failed(List.of(line.applicationId()));
    funds.giveBack(
        new FundOrder(
            batch.budgetId,
            line.amount(),
            BatchService.BATCH,
            batch.id,
            "line:%s:refund".formatted(line.id()),
            reportedBy,
            confirmedBy));
  }
}
