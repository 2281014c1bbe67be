package org.nuanliu.household.change.domain;

import static org.nuanliu.household.change.domain.ChangeAction.*;
import static org.nuanliu.household.change.domain.ChangeFlow.By.*;
import static org.nuanliu.household.change.domain.ChangeFlow.When.*;
import static org.nuanliu.household.change.domain.ChangeState.*;

import java.util.List;
import java.util.Optional;

/** The way of a change as one table; the database holds the same (household_request_transition). */
public final class ChangeFlow {

  /** Who takes the step. */
  public enum By {
    /** The union that holds the file. */
    PROPOSER,
    /** Whoever has the authority over what is changed, and did not propose it. */
    DECIDER
  }

  /** Decides between lines that begin alike. */
  public enum When {
    ALWAYS,
    /** The file is as it was when the change was proposed. */
    FRESH,
    /** The file has moved on since. */
    STALE
  }

  public record Line(ChangeState from, ChangeAction action, When when, ChangeState to, By by) {}

  private static final List<Line> TABLE =
      List.of(
          new Line(DRAFT, UPDATE, ALWAYS, DRAFT, PROPOSER),
          new Line(DRAFT, SUBMIT, ALWAYS, SUBMITTED, PROPOSER),
          new Line(DRAFT, WITHDRAW, ALWAYS, WITHDRAWN, PROPOSER),
          new Line(RETURNED, UPDATE, ALWAYS, RETURNED, PROPOSER),
          new Line(RETURNED, SUBMIT, ALWAYS, SUBMITTED, PROPOSER),
          new Line(RETURNED, WITHDRAW, ALWAYS, WITHDRAWN, PROPOSER),
          new Line(SUBMITTED, WITHDRAW, ALWAYS, WITHDRAWN, PROPOSER),
          new Line(SUBMITTED, APPROVE, FRESH, APPLIED, DECIDER),
          new Line(SUBMITTED, RETURN, ALWAYS, RETURNED, DECIDER),
          new Line(SUBMITTED, REFUSE, FRESH, REFUSED, DECIDER),
          new Line(SUBMITTED, REFUSE, STALE, OUTDATED, DECIDER));

  private ChangeFlow() {}

  public static List<Line> table() {
    return TABLE;
  }

  /** The first line of this action in this state, which says whose it is. */
  public static Optional<Line> find(ChangeState from, ChangeAction action) {
    return TABLE.stream().filter(line -> line.from == from && line.action == action).findFirst();
  }

  /** Empty when the action cannot be taken now. */
  public static Optional<Line> find(ChangeState from, ChangeAction action, When when) {
    return TABLE.stream()
        .filter(line -> line.from == from && line.action == action)
        .filter(line -> line.when == ALWAYS || line.when == when)
        .findFirst();
  }
}
