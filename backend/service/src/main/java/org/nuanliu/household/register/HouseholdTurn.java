package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.dictionary.Deadline;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.household.register.domain.ReviewChain;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.Staffing;
import org.nuanliu.union.UnionSummary;

/** Hands a file over to whoever is next: the deadline, and the line on their list. */
@ApplicationScoped
class HouseholdTurn {

  /** Where the next step is done. */
  private enum Place {
    FILING,
    /** The filing union, or the next one upwards where somebody is left, up to the reviewer. */
    CHECKING,
    REVIEWING,
    APPROVING
  }

  /**
   * What a state waits for.
   *
   * @param period parameter of the period; null where there is none
   */
  private record Turn(
      HouseholdAction action, String title, String duty, Place place, String period) {}

  private static final Turn PUBLISH =
      new Turn(HouseholdAction.PUBLISH_NOTICE, "发布公示", "registrar", Place.FILING, null);

  private static final Map<HouseholdState, Turn> NEXT =
      Map.of(
          HouseholdState.SUBMITTED,
          new Turn(
              HouseholdAction.ACCEPT, "初审", "reviewer", Place.CHECKING, "first-check.working-days"),
          HouseholdState.RETURNED,
          new Turn(HouseholdAction.SUBMIT, "补正", "registrar", Place.FILING, null),
          HouseholdState.SURVEY,
          new Turn(
              HouseholdAction.RECORD_SURVEY,
              "入户核查",
              "registrar",
              Place.FILING,
              "survey.working-days"),
          HouseholdState.PUBLICITY,
          new Turn(HouseholdAction.CLOSE_NOTICE, "结束公示", "registrar", Place.FILING, null),
          HouseholdState.OBJECTION,
          new Turn(
              HouseholdAction.RESOLVE_OBJECTION,
              "处理异议",
              "reviewer",
              Place.CHECKING,
              "objection.working-days"),
          HouseholdState.COUNTY_REVIEW,
          new Turn(
              HouseholdAction.REVIEW, "复核", "reviewer", Place.REVIEWING, "review.working-days"),
          HouseholdState.COMPARE,
          new Turn(
              HouseholdAction.RECORD_COMPARISON,
              "登记核对结果",
              "reviewer",
              Place.REVIEWING,
              "comparison.working-days"),
          HouseholdState.RECHECK,
          new Turn(
              HouseholdAction.RECORD_RECHECK,
              "异常复核",
              "reviewer",
              Place.REVIEWING,
              "review.working-days"),
          HouseholdState.LEVEL_APPROVAL,
          new Turn(
              HouseholdAction.APPROVE, "审批", "approver", Place.APPROVING, "approval.working-days"));

  @Inject Todos todos;
  @Inject WorkingDays workingDays;
  @Inject Parameters parameters;
  @Inject HouseholdRound round;
  @Inject HouseholdChain chain;
  @Inject Staffing staffing;
  @Inject Clock clock;

  /**
   * @param renewed whether a new period begins; otherwise only the list is brought up to date
   */
  void pass(Household file, boolean renewed) {
    todos.close(HouseholdPapers.OWNER, file.id);
    Turn turn = next(file);
    if (turn == null) {
      due(file, null);
      return;
    }
    if (renewed) {
      due(file, deadline(file, turn));
    }
    Set<UUID> except = except(file, turn);
    todos.open(
        new TodoOpening(
            place(file, turn, except),
            turn.duty,
            except,
            "household:" + turn.action.code(),
            HouseholdPapers.OWNER,
            file.id,
            file.number,
            "%s：%s（%s）".formatted(turn.title, file.headName, file.number),
            file.dueOn));
  }

  private Turn next(Household file) {
    return file.state == HouseholdState.SURVEY && round.isSurveyed(file)
        ? PUBLISH
        : NEXT.get(file.state);
  }

  private Deadline deadline(Household file, Turn turn) {
    LocalDate today = LocalDate.now(clock);
    if (file.state == HouseholdState.PUBLICITY) {
      // The last day of the notice belongs to the public; it is closed on a working day after it.
      return workingDays.after(round.notice(file).orElseThrow().endsOn, 1);
    }
    return turn.period == null
        ? null
        : workingDays.after(today, parameters.integer(turn.period, today));
  }

  private static void due(Household file, Deadline deadline) {
    file.dueOn = deadline == null ? null : deadline.date();
    file.dueProvisional = deadline != null && deadline.provisional();
  }

  private String place(Household file, Turn turn, Set<UUID> except) {
    ReviewChain way = chain.of(file);
    return switch (turn.place) {
      case FILING -> file.unionPath;
      case CHECKING ->
          staffing
              .first(checking(file, way), turn.duty, except)
              .map(UnionPath::value)
              .orElse(file.unionPath);
      case REVIEWING -> way.reviewer().path();
      case APPROVING -> way.approvers().get(round.approvals(file).size()).path();
    };
  }

  private List<UnionPath> checking(Household file, ReviewChain way) {
    var reviewer = new UnionPath(way.reviewer().path());
    return chain.upwards(file).stream()
        .map(UnionSummary::path)
        .filter(reviewer::contains)
        .map(UnionPath::new)
        .toList();
  }

  /** Who registered does not check; who registered, reviewed or approved does not approve. */
  private Set<UUID> except(Household file, Turn turn) {
    if (turn.duty.equals("registrar")) {
      return Set.of();
    }
    Set<UUID> except = new HashSet<>(Set.of(file.registrarId));
    if (turn.place == Place.APPROVING) {
      except.addAll(round.reviewers(file));
      round.approvals(file).forEach(approval -> except.add(approval.approverId));
    }
    return except;
  }
}
