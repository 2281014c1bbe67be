package org.nuanliu.household.register.domain;

import static org.nuanliu.household.register.domain.HouseholdAction.*;
import static org.nuanliu.household.register.domain.HouseholdState.*;
import static org.nuanliu.household.register.domain.Lifecycle.When.*;
import static org.nuanliu.household.register.domain.Side.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way of a file from draft to 在档 as one table (domain rules §1.10). The database holds the same
 * table and refuses every other change of state; {@code LifecycleDatabaseTest} compares the two.
 */
public final class Lifecycle {

  /** Decides between lines that begin alike. */
  public enum When {
    ALWAYS,
    /** The recorded comparison found nothing that stands against a decision. */
    COMPARISON_CLEAR,
    /** It found something that must be explained first. */
    COMPARISON_CONFLICT,
    /** It says nothing yet: authorisation missing, or departments have not answered. */
    COMPARISON_OPEN,
    MORE_APPROVALS,
    LAST_APPROVAL
  }

  /**
   * @param from state before
   * @param to state after; the same when the step only adds a record
   * @param side who takes the step
   */
  public record Transition(
      HouseholdState from, HouseholdAction action, When when, HouseholdState to, Side side) {}

  private static final List<Transition> TABLE =
      List.of(
          line(DRAFT, UPDATE, ALWAYS, DRAFT, REGISTRAR),
          line(DRAFT, DELETE, ALWAYS, DRAFT, REGISTRAR),
          line(DRAFT, SUBMIT, ALWAYS, SUBMITTED, REGISTRAR),
          line(RETURNED, UPDATE, ALWAYS, RETURNED, REGISTRAR),
          line(RETURNED, SUBMIT, ALWAYS, SUBMITTED, REGISTRAR),
          line(SUBMITTED, ACCEPT, ALWAYS, SURVEY, FIRST_CHECK),
          line(SUBMITTED, RETURN, ALWAYS, RETURNED, FIRST_CHECK),
          line(SUBMITTED, REJECT, ALWAYS, REJECTED, FIRST_CHECK),
          line(SURVEY, RECORD_SURVEY, ALWAYS, SURVEY, FILING),
          line(SURVEY, PUBLISH_NOTICE, ALWAYS, PUBLICITY, FILING),
          line(SURVEY, RETURN, ALWAYS, RETURNED, FIRST_CHECK),
          line(SURVEY, REJECT, ALWAYS, REJECTED, FIRST_CHECK),
          line(PUBLICITY, OBJECT, ALWAYS, OBJECTION, FILING),
          line(PUBLICITY, CLOSE_NOTICE, ALWAYS, COUNTY_REVIEW, FILING),
          line(OBJECTION, RECORD_SURVEY, ALWAYS, OBJECTION, FILING),
          line(OBJECTION, OBJECT, ALWAYS, OBJECTION, FILING),
          line(OBJECTION, RESOLVE_OBJECTION, ALWAYS, PUBLICITY, FIRST_CHECK),
          line(OBJECTION, REJECT, ALWAYS, REJECTED, FIRST_CHECK),
          line(COUNTY_REVIEW, REVIEW, ALWAYS, COMPARE, REVIEWER),
          line(COUNTY_REVIEW, RETURN, ALWAYS, RETURNED, REVIEWER),
          line(COUNTY_REVIEW, REJECT, ALWAYS, REJECTED, REVIEWER),
          line(COMPARE, RECORD_COMPARISON, COMPARISON_CLEAR, LEVEL_APPROVAL, REVIEWER),
          line(COMPARE, RECORD_COMPARISON, COMPARISON_CONFLICT, RECHECK, REVIEWER),
          line(COMPARE, RECORD_COMPARISON, COMPARISON_OPEN, COMPARE, REVIEWER),
          line(COMPARE, RETURN, ALWAYS, RETURNED, REVIEWER),
          line(RECHECK, RECORD_RECHECK, ALWAYS, LEVEL_APPROVAL, REVIEWER),
          line(RECHECK, RETURN, ALWAYS, RETURNED, REVIEWER),
          line(RECHECK, REJECT, ALWAYS, REJECTED, REVIEWER),
          line(LEVEL_APPROVAL, APPROVE, MORE_APPROVALS, LEVEL_APPROVAL, APPROVER),
          line(LEVEL_APPROVAL, APPROVE, LAST_APPROVAL, ACTIVE, APPROVER),
          line(LEVEL_APPROVAL, RETURN, ALWAYS, RETURNED, APPROVER),
          line(LEVEL_APPROVAL, REJECT, ALWAYS, REJECTED, APPROVER),
          line(ACTIVE, PROPOSE_CHANGE, ALWAYS, ACTIVE, FILING),
          line(ACTIVE, PROPOSE_TRANSFER, ALWAYS, ACTIVE, FILING));

  private Lifecycle() {}

  private static Transition line(
      HouseholdState from, HouseholdAction action, When when, HouseholdState to, Side side) {
    return new Transition(from, action, when, to, side);
  }

  public static List<Transition> table() {
    return TABLE;
  }

  /** The lines that begin in a state. */
  public static List<Transition> from(HouseholdState state) {
    return TABLE.stream().filter(line -> line.from == state).toList();
  }

  /**
   * The line for an action in a state under these circumstances; empty when the state forbids the
   * action.
   */
  public static Optional<Transition> find(
      HouseholdState state, HouseholdAction action, Set<When> circumstances) {
    return from(state).stream()
        .filter(line -> line.action == action)
        .filter(line -> line.when == ALWAYS || circumstances.contains(line.when))
        .findFirst();
  }
}
