package org.nuanliu.household.register.domain;

import static org.nuanliu.household.register.domain.HouseholdAction.*;
import static org.nuanliu.household.register.domain.HouseholdState.*;
import static org.nuanliu.household.register.domain.Lifecycle.When.*;
import static org.nuanliu.household.register.domain.Side.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a file from draft to its end as one table (domain rules §1.10). The database holds
 * the same table and refuses every other change of state; {@code LifecycleDatabaseTest} compares
 * the two.
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
    LAST_APPROVAL,
    /** Where the file stood before the yearly review, or before the ending was proposed. */
    WAS_ACTIVE,
    WAS_RESOLVED,
    WAS_IN_REVIEW,
    WAS_TEMPORARY
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
          line(ACTIVE, PROPOSE_TRANSFER, ALWAYS, ACTIVE, FILING),
          line(RESOLVED, PROPOSE_CHANGE, ALWAYS, RESOLVED, FILING),
          line(RESOLVED, PROPOSE_TRANSFER, ALWAYS, RESOLVED, FILING),
          // 临时救助
          line(DRAFT, SUBMIT_TEMPORARY, ALWAYS, TEMP_REVIEW, REGISTRAR),
          line(RETURNED, SUBMIT_TEMPORARY, ALWAYS, TEMP_REVIEW, REGISTRAR),
          line(TEMP_REVIEW, ACCEPT_TEMPORARY, ALWAYS, TEMP, FIRST_CHECK),
          line(TEMP_REVIEW, RETURN, ALWAYS, RETURNED, FIRST_CHECK),
          line(TEMP_REVIEW, REJECT, ALWAYS, REJECTED, FIRST_CHECK),
          line(TEMP, UPDATE, ALWAYS, TEMP, REGISTRAR),
          line(TEMP, REGULARISE, ALWAYS, SURVEY, REGISTRAR),
          line(TEMP, PROPOSE_CANCELLATION, ALWAYS, CANCEL_APPROVAL, FILING),
          line(TEMP, SYNC_PAPER, ALWAYS, TEMP, FILING),
          line(TEMP, EXPIRE, ALWAYS, CANCELLED, NOBODY),
          // 在档 and 解困
          line(ACTIVE, START_REVIEW, ALWAYS, ANNUAL_REVIEW, FILING),
          line(ACTIVE, PROPOSE_RESOLUTION, ALWAYS, RESOLVE_APPROVAL, FILING),
          line(ACTIVE, PROPOSE_EXIT, ALWAYS, EXIT_REVIEW, FILING),
          line(ACTIVE, PROPOSE_CANCELLATION, ALWAYS, CANCEL_APPROVAL, FILING),
          line(ACTIVE, SYNC_PAPER, ALWAYS, ACTIVE, FILING),
          line(RESOLVED, START_REVIEW, ALWAYS, ANNUAL_REVIEW, FILING),
          line(RESOLVED, PROPOSE_EXIT, ALWAYS, EXIT_REVIEW, FILING),
          line(RESOLVED, PROPOSE_CANCELLATION, ALWAYS, CANCEL_APPROVAL, FILING),
          line(RESOLVED, SYNC_PAPER, ALWAYS, RESOLVED, FILING),
          // 年审
          line(ANNUAL_REVIEW, RECORD_SURVEY, ALWAYS, ANNUAL_REVIEW, FILING),
          line(ANNUAL_REVIEW, RECORD_COMPARISON, COMPARISON_CLEAR, ANNUAL_REVIEW, REVIEWER),
          line(ANNUAL_REVIEW, RECORD_COMPARISON, COMPARISON_CONFLICT, ANNUAL_REVIEW, REVIEWER),
          line(ANNUAL_REVIEW, RECORD_COMPARISON, COMPARISON_OPEN, ANNUAL_REVIEW, REVIEWER),
          line(ANNUAL_REVIEW, CONFIRM_REVIEW, WAS_ACTIVE, ACTIVE, REVIEWER),
          line(ANNUAL_REVIEW, CONFIRM_REVIEW, WAS_RESOLVED, RESOLVED, REVIEWER),
          line(ANNUAL_REVIEW, PROPOSE_RESOLUTION, ALWAYS, RESOLVE_APPROVAL, FILING),
          line(ANNUAL_REVIEW, PROPOSE_EXIT, ALWAYS, EXIT_REVIEW, FILING),
          line(ANNUAL_REVIEW, PROPOSE_CANCELLATION, ALWAYS, CANCEL_APPROVAL, FILING),
          // 解困
          line(RESOLVE_APPROVAL, CONFIRM_ENDING, ALWAYS, RESOLVED, ENDING_APPROVER),
          line(RESOLVE_APPROVAL, DECLINE_ENDING, WAS_ACTIVE, ACTIVE, ENDING_APPROVER),
          line(RESOLVE_APPROVAL, DECLINE_ENDING, WAS_IN_REVIEW, ANNUAL_REVIEW, ENDING_APPROVER),
          // 脱困
          line(EXIT_REVIEW, REVIEW_EXIT, ALWAYS, EXIT_NOTICE, ENDING_REVIEWER),
          line(EXIT_REVIEW, DECLINE_ENDING, WAS_ACTIVE, ACTIVE, ENDING_REVIEWER),
          line(EXIT_REVIEW, DECLINE_ENDING, WAS_RESOLVED, RESOLVED, ENDING_REVIEWER),
          line(EXIT_REVIEW, DECLINE_ENDING, WAS_IN_REVIEW, ANNUAL_REVIEW, ENDING_REVIEWER),
          line(EXIT_NOTICE, OBJECT, ALWAYS, EXIT_NOTICE, FILING),
          line(EXIT_NOTICE, RESOLVE_OBJECTION, ALWAYS, EXIT_NOTICE, ENDING_REVIEWER),
          line(EXIT_NOTICE, CLOSE_NOTICE, ALWAYS, EXIT_APPROVAL, FILING),
          line(EXIT_NOTICE, DECLINE_ENDING, WAS_ACTIVE, ACTIVE, ENDING_REVIEWER),
          line(EXIT_NOTICE, DECLINE_ENDING, WAS_RESOLVED, RESOLVED, ENDING_REVIEWER),
          line(EXIT_NOTICE, DECLINE_ENDING, WAS_IN_REVIEW, ANNUAL_REVIEW, ENDING_REVIEWER),
          line(EXIT_APPROVAL, CONFIRM_ENDING, ALWAYS, EXITED, ENDING_APPROVER),
          line(EXIT_APPROVAL, DECLINE_ENDING, WAS_ACTIVE, ACTIVE, ENDING_APPROVER),
          line(EXIT_APPROVAL, DECLINE_ENDING, WAS_RESOLVED, RESOLVED, ENDING_APPROVER),
          line(EXIT_APPROVAL, DECLINE_ENDING, WAS_IN_REVIEW, ANNUAL_REVIEW, ENDING_APPROVER),
          line(EXITED, RECORD_WATCH, ALWAYS, EXITED, FILING),
          line(EXITED, RELAPSE, ALWAYS, EXITED, FILING),
          line(EXITED, SYNC_PAPER, ALWAYS, EXITED, FILING),
          // 注销
          line(CANCEL_APPROVAL, CONFIRM_ENDING, ALWAYS, CANCELLED, ENDING_APPROVER),
          line(CANCEL_APPROVAL, DECLINE_ENDING, WAS_ACTIVE, ACTIVE, ENDING_APPROVER),
          line(CANCEL_APPROVAL, DECLINE_ENDING, WAS_RESOLVED, RESOLVED, ENDING_APPROVER),
          line(CANCEL_APPROVAL, DECLINE_ENDING, WAS_IN_REVIEW, ANNUAL_REVIEW, ENDING_APPROVER),
          line(CANCEL_APPROVAL, DECLINE_ENDING, WAS_TEMPORARY, TEMP, ENDING_APPROVER),
          line(CANCELLED, SYNC_PAPER, ALWAYS, CANCELLED, FILING),
          // 返困
          line(RELAPSED, UPDATE, ALWAYS, RELAPSED, REGISTRAR),
          line(RELAPSED, DELETE, ALWAYS, RELAPSED, REGISTRAR),
          line(RELAPSED, SUBMIT, ALWAYS, SURVEY, REGISTRAR));

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
   * How a state that was left for a review or for an ending is found again.
   *
   * @throws IllegalArgumentException for a state that nobody leaves this way
   */
  public static When was(HouseholdState state) {
    return switch (state) {
      case ACTIVE -> WAS_ACTIVE;
      case RESOLVED -> WAS_RESOLVED;
      case ANNUAL_REVIEW -> WAS_IN_REVIEW;
      case TEMP -> WAS_TEMPORARY;
      default -> throw new IllegalArgumentException("Nothing goes back to " + state);
    };
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
