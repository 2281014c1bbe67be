package org.nuanliu.household.transfer.domain;

import static org.nuanliu.household.transfer.domain.TransferAction.*;
import static org.nuanliu.household.transfer.domain.TransferFlow.By.*;
import static org.nuanliu.household.transfer.domain.TransferState.*;

import java.util.List;
import java.util.Optional;

/**
 * The way of a transfer as one table; the database holds the same (household_request_transition).
 */
public final class TransferFlow {

  /** Who takes the step. */
  public enum By {
    /** The union that holds the file. */
    SENDER,
    /** The nearest union above it that reviews files, by somebody who did not propose it. */
    REVIEWER,
    /** The union to which the file goes. */
    RECEIVER
  }

  public record Line(TransferState from, TransferAction action, TransferState to, By by) {}

  private static final List<Line> TABLE =
      List.of(
          new Line(ASKED, PROPOSE, PROPOSED, SENDER),
          new Line(ASKED, REJECT, REFUSED, SENDER),
          new Line(PROPOSED, APPROVE, OFFERED, By.REVIEWER),
          new Line(PROPOSED, REFUSE, REFUSED, By.REVIEWER),
          new Line(PROPOSED, WITHDRAW, WITHDRAWN, SENDER),
          new Line(OFFERED, WITHDRAW, WITHDRAWN, SENDER),
          new Line(OFFERED, ACCEPT, ACCEPTED, RECEIVER),
          new Line(OFFERED, DECLINE, DECLINED, RECEIVER),
          new Line(DECLINED, ACKNOWLEDGE, DECLINED, SENDER));

  private TransferFlow() {}

  public static List<Line> table() {
    return TABLE;
  }

  /** Empty when the action cannot be taken now. */
  public static Optional<Line> find(TransferState from, TransferAction action) {
    return TABLE.stream().filter(line -> line.from == from && line.action == action).findFirst();
  }
}
