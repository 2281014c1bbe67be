package org.nuanliu.aid.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

/**
 * Approved applications for whoever pays them. Everything runs in the caller's transaction and
 * scope; what lies outside it is absent (404). A batch has up to two hundred thousand lines and
 * asks in portions: what is asked for many takes as many statements as for one.
 */
public interface PayableAid {

  /** Approved and not in any batch, the oldest approval first. */
  Page<PayableItem> payable(PayableFilter filter, PageQuery page);

  /** As they stand, whatever their states, in this order; without a lock. */
  List<PayableItem> find(List<UUID> applications);

  /**
   * The applications in this order, with their rows locked until the commit.
   *
   * @throws org.nuanliu.platform.problem.Problem 409 when one is not approved any more, or failed
   */
  List<PayableItem> lock(List<UUID> applications);

  /**
   * The payment gate (domain rules §3.3, items 1 to 6 and 9) as of a day and for a source. The
   * files are locked so that the answer holds until the commit.
   *
   * @param source of list {@code fund-source}
   * @return one verdict for each, in their order
   */
  List<GateVerdict> gate(List<PayableItem> items, String source, LocalDate day);

  /**
   * Takes them into a batch: APPROVED or FAILED → IN_BATCH.
   *
   * @param lines application → line of the batch; later calls are about it
   */
  void batched(Map<UUID, UUID> lines);

  /** Takes them out of a batch that was not sent: IN_BATCH → APPROVED. */
  void unbatched(Collection<UUID> applications);

  /**
   * IN_BATCH → PAID: what was reserved of their caps counts as received, and the families' files
   * keep a line of 办理经过.
   *
   * @param source of list {@code fund-source}
   */
  void paid(Collection<UUID> applications, String source, LocalDate on);

  /**
   * IN_BATCH or PAID → FAILED (退票): their caps are only reserved again, because they will be paid
   * anew or withdrawn.
   */
  void failed(Collection<UUID> applications);
}
