package org.nuanliu.aid.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/**
 * Approved applications for whoever pays them. Everything runs in the caller's transaction and
 * scope; what lies outside it is absent (404).
 */
public interface PayableAid {

  /** Approved and not in any batch, the oldest approval first. */
  Page<PayableItem> payable(PayableFilter filter, PageQuery page);

  /** As it stands, whatever its state; without a lock. */
  PayableItem find(UUID application);

  /**
   * The application with its row locked until the commit.
   *
   * @throws org.nuanliu.platform.problem.Problem 409 when it is not approved any more, or failed
   */
  PayableItem lock(UUID application);

  /**
   * The payment gate (domain rules §3.3, items 1 to 6 and 9) as of a day and for a source. The file
   * is locked so that the answer holds until the commit.
   *
   * @param source of list {@code fund-source}
   * @return empty when nothing stands against paying
   */
  List<GateFinding> gate(PayableItem item, String source, LocalDate day);

  /**
   * Takes it into a batch: APPROVED or FAILED → IN_BATCH.
   *
   * @param line of the batch; later calls are about it
   */
  void batched(UUID application, UUID line);

  /** Takes it out of a batch that was not sent: IN_BATCH → APPROVED. */
  void unbatched(UUID application);

  /**
   * IN_BATCH → PAID: what was reserved of its caps counts as received, and the family's file keeps
   * a line of 办理经过.
   *
   * @param source of list {@code fund-source}
   */
  void paid(UUID application, String source, LocalDate on);

  /**
   * IN_BATCH or PAID → FAILED (退票): its caps are only reserved again, because it will be paid anew
   * or withdrawn.
   */
  void failed(UUID application);
}
