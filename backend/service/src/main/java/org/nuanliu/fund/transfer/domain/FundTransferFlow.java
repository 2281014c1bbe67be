package org.nuanliu.fund.transfer.domain;

import static org.nuanliu.fund.transfer.domain.FundTransferAction.APPROVE;
import static org.nuanliu.fund.transfer.domain.FundTransferAction.CONFIRM;
import static org.nuanliu.fund.transfer.domain.FundTransferAction.REFUSE;
import static org.nuanliu.fund.transfer.domain.FundTransferAction.REVERSE;
import static org.nuanliu.fund.transfer.domain.FundTransferAction.WITHDRAW;
import static org.nuanliu.fund.transfer.domain.FundTransferState.APPROVED;
import static org.nuanliu.fund.transfer.domain.FundTransferState.CONFIRMED;
import static org.nuanliu.fund.transfer.domain.FundTransferState.PROPOSED;
import static org.nuanliu.fund.transfer.domain.FundTransferState.REFUSED;
import static org.nuanliu.fund.transfer.domain.FundTransferState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way of a paper as one table; the database holds the same (fund_transfer_transition). Two
 * unions are always decided on by the higher one.
 */
public final class FundTransferFlow {

  /** Who takes the step. */
  public enum By {
    PROPOSER,
    /** Its approver, and never the person who proposed. */
    DECIDER,
    RECEIVER
  }

  public record Line(
      Set<FundTransferKind> kinds,
      FundTransferState from,
      FundTransferAction action,
      FundTransferState to,
      By by) {}

  private static final Set<FundTransferKind> ALL = EnumSet.allOf(FundTransferKind.class);
  private static final Set<FundTransferKind> ARRIVING = EnumSet.of(FundTransferKind.APPROPRIATE);
  private static final Set<FundTransferKind> REVERSIBLE =
      EnumSet.complementOf(EnumSet.of(FundTransferKind.REVERSE));

  private static final List<Line> TABLE =
      List.of(
          new Line(ALL, PROPOSED, APPROVE, APPROVED, By.DECIDER),
          new Line(ALL, PROPOSED, REFUSE, REFUSED, By.DECIDER),
          new Line(ALL, PROPOSED, WITHDRAW, WITHDRAWN, By.PROPOSER),
          new Line(ARRIVING, APPROVED, CONFIRM, CONFIRMED, By.RECEIVER),
          new Line(REVERSIBLE, APPROVED, REVERSE, APPROVED, By.DECIDER),
          new Line(ARRIVING, CONFIRMED, REVERSE, CONFIRMED, By.DECIDER));

  private FundTransferFlow() {}

  public static List<Line> table() {
    return TABLE;
  }

  /** Empty when the action cannot be taken now. */
  public static Optional<Line> find(
      FundTransferKind kind, FundTransferState from, FundTransferAction action) {
    return TABLE.stream()
        .filter(line -> line.kinds.contains(kind) && line.from == from && line.action == action)
        .findFirst();
  }
}
