package org.nuanliu.aid.application.domain;

import static org.nuanliu.aid.application.domain.AidAction.*;
import static org.nuanliu.aid.application.domain.AidFlow.By.*;
import static org.nuanliu.aid.application.domain.AidFlow.When.*;
import static org.nuanliu.aid.application.domain.AidState.*;

import java.util.List;
import java.util.Optional;

/** The way of an application as one table; the database holds the same (aid_transition). */
public final class AidFlow {

  /** Who takes the step. */
  public enum By {
    /** A registrar of the union that applies. */
    APPLICANT,
    /**
     * A reviewer of that union or of one above it, up to the reviewing union; not who registered.
     */
    CHECKER,
    /** A reviewer of the nearest union above that reviews; not who registered. */
    REVIEWER,
    /** An approver of the union whose turn it is; nobody who had a part in it before. */
    APPROVER,
    /** An approver of the reviewing union; not who registered. */
    URGENT_APPROVER,
    /** The batch in which it is paid. */
    BATCH_ITSELF
  }

  /** Decides between lines that begin alike. */
  public enum When {
    ALWAYS,
    ORDINARY,
    EMERGENCY,
    MORE_APPROVALS,
    LAST_APPROVAL
  }

  public record Line(AidState from, AidAction action, When when, AidState to, By by) {}

  private static final List<Line> TABLE =
      List.of(
          new Line(DRAFT, UPDATE, ALWAYS, DRAFT, APPLICANT),
          new Line(DRAFT, SUBMIT, ORDINARY, SUBMITTED, APPLICANT),
          new Line(DRAFT, SUBMIT, EMERGENCY, URGENT, APPLICANT),
          new Line(DRAFT, WITHDRAW, ALWAYS, WITHDRAWN, APPLICANT),
          new Line(RETURNED, UPDATE, ALWAYS, RETURNED, APPLICANT),
          new Line(RETURNED, SUBMIT, ORDINARY, SUBMITTED, APPLICANT),
          new Line(RETURNED, SUBMIT, EMERGENCY, URGENT, APPLICANT),
          new Line(RETURNED, WITHDRAW, ALWAYS, WITHDRAWN, APPLICANT),
          new Line(SUBMITTED, CHECK, ALWAYS, AidState.REVIEW, CHECKER),
          new Line(SUBMITTED, RETURN, ALWAYS, RETURNED, CHECKER),
          new Line(SUBMITTED, REFUSE, ALWAYS, REFUSED, CHECKER),
          new Line(SUBMITTED, WITHDRAW, ALWAYS, WITHDRAWN, APPLICANT),
          new Line(AidState.REVIEW, AidAction.REVIEW, ALWAYS, APPROVAL, REVIEWER),
          new Line(AidState.REVIEW, RETURN, ALWAYS, RETURNED, REVIEWER),
          new Line(AidState.REVIEW, REFUSE, ALWAYS, REFUSED, REVIEWER),
          new Line(AidState.REVIEW, WITHDRAW, ALWAYS, WITHDRAWN, APPLICANT),
          new Line(APPROVAL, APPROVE, MORE_APPROVALS, APPROVAL, APPROVER),
          new Line(APPROVAL, APPROVE, LAST_APPROVAL, APPROVED, APPROVER),
          new Line(APPROVAL, RETURN, ALWAYS, RETURNED, APPROVER),
          new Line(APPROVAL, REFUSE, ALWAYS, REFUSED, APPROVER),
          new Line(URGENT, APPROVE_URGENT, ALWAYS, APPROVED, URGENT_APPROVER),
          new Line(URGENT, RETURN, ALWAYS, RETURNED, URGENT_APPROVER),
          new Line(URGENT, REFUSE, ALWAYS, REFUSED, URGENT_APPROVER),
          new Line(URGENT, WITHDRAW, ALWAYS, WITHDRAWN, APPLICANT),
          new Line(APPROVED, WITHDRAW, ALWAYS, WITHDRAWN, APPLICANT),
          new Line(APPROVED, BATCH, ALWAYS, IN_BATCH, BATCH_ITSELF),
          new Line(IN_BATCH, UNBATCH, ALWAYS, APPROVED, BATCH_ITSELF),
          new Line(IN_BATCH, PAY, ALWAYS, PAID, BATCH_ITSELF),
          new Line(IN_BATCH, FAIL, ALWAYS, FAILED, BATCH_ITSELF),
          new Line(PAID, FAIL, ALWAYS, FAILED, BATCH_ITSELF),
          new Line(FAILED, BATCH, ALWAYS, IN_BATCH, BATCH_ITSELF),
          new Line(FAILED, WITHDRAW, ALWAYS, WITHDRAWN, APPLICANT));

  private AidFlow() {}

  public static List<Line> table() {
    return TABLE;
  }

  /** Empty when the action cannot be taken now, whatever the circumstances. */
  public static Optional<Line> find(AidState from, AidAction action) {
    return TABLE.stream().filter(line -> line.from == from && line.action == action).findFirst();
  }

  /** Empty when the action cannot be taken now. */
  public static Optional<Line> find(AidState from, AidAction action, When circumstance) {
    return TABLE.stream()
        .filter(line -> line.from == from && line.action == action)
        .filter(line -> line.when == ALWAYS || line.when == circumstance)
        .findFirst();
  }
}
