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

  private static final Turn RESOLVE =
      new Turn(
          HouseholdAction.RESOLVE_OBJECTION,
          "处理异议",
          "reviewer",
          Place.CHECKING,
          "objection.working-days");

  private static final Turn COMPARE_AGAIN =
      new Turn(HouseholdAction.CONFIRM_REVIEW, "年审核对和确认", "reviewer", Place.REVIEWING, null);

  private static final Map<HouseholdState, Turn> NEXT =
      Map.ofEntries(
          checked(HouseholdState.SUBMITTED, HouseholdAction.ACCEPT, "初审", "first-check"),
          turn(HouseholdState.RETURNED, HouseholdAction.SUBMIT, "补正", "registrar", null),
          turn(HouseholdState.SURVEY, HouseholdAction.RECORD_SURVEY, "入户核查", "registrar", "survey"),
          turn(HouseholdState.PUBLICITY, HouseholdAction.CLOSE_NOTICE, "结束公示", "registrar", null),
          Map.entry(HouseholdState.OBJECTION, RESOLVE),
          above(HouseholdState.COUNTY_REVIEW, HouseholdAction.REVIEW, "复核", "review"),
          above(HouseholdState.COMPARE, HouseholdAction.RECORD_COMPARISON, "登记核对结果", "comparison"),
          above(HouseholdState.RECHECK, HouseholdAction.RECORD_RECHECK, "异常复核", "review"),
          Map.entry(
              HouseholdState.LEVEL_APPROVAL,
              new Turn(
                  HouseholdAction.APPROVE,
                  "审批",
                  "approver",
                  Place.APPROVING,
                  "approval.working-days")),
          checked(
              HouseholdState.TEMP_REVIEW,
              HouseholdAction.ACCEPT_TEMPORARY,
              "临时救助审批",
              "temporary-review"),
          turn(HouseholdState.TEMP, HouseholdAction.REGULARISE, "临时救助转正或者注销", "registrar", null),
          turn(
              HouseholdState.ANNUAL_REVIEW,
              HouseholdAction.RECORD_SURVEY,
              "年审入户核查",
              "registrar",
              "yearly-review"),
          checked(HouseholdState.EXIT_REVIEW, HouseholdAction.REVIEW_EXIT, "脱困复核", "review"),
          turn(
              HouseholdState.EXIT_NOTICE,
              HouseholdAction.CLOSE_NOTICE,
              "结束脱困公示",
              "registrar",
              null),
          ending(HouseholdState.RESOLVE_APPROVAL, "解困审批"),
          ending(HouseholdState.EXIT_APPROVAL, "脱困审批"),
          ending(HouseholdState.CANCEL_APPROVAL, "注销审批"),
          turn(HouseholdState.EXITED, HouseholdAction.RECORD_WATCH, "脱困回访", "registrar", null));

  @Inject Todos todos;
  @Inject WorkingDays workingDays;
  @Inject Parameters parameters;
  @Inject HouseholdRound round;
  @Inject HouseholdChain chain;
  @Inject Staffing staffing;
  @Inject HouseholdEndings endings;
  @Inject HouseholdWatches watches;
  @Inject Clock clock;

  private static Map.Entry<HouseholdState, Turn> turn(
      HouseholdState state, HouseholdAction action, String title, String duty, String period) {
    String parameter = period == null ? null : period + ".working-days";
    return Map.entry(state, new Turn(action, title, duty, Place.FILING, parameter));
  }

  private static Map.Entry<HouseholdState, Turn> checked(
      HouseholdState state, HouseholdAction action, String title, String period) {
    return Map.entry(
        state, new Turn(action, title, "reviewer", Place.CHECKING, period + ".working-days"));
  }

  private static Map.Entry<HouseholdState, Turn> above(
      HouseholdState state, HouseholdAction action, String title, String period) {
    return Map.entry(
        state, new Turn(action, title, "reviewer", Place.REVIEWING, period + ".working-days"));
  }

  private static Map.Entry<HouseholdState, Turn> ending(HouseholdState state, String title) {
    return Map.entry(
        state,
        new Turn(
            HouseholdAction.CONFIRM_ENDING,
            title,
            "approver",
            Place.REVIEWING,
            "approval.working-days"));
  }

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
    // an objection to an exit notice brings a period of its own, and its end the notice's again
    if (renewed || file.state == HouseholdState.EXIT_NOTICE) {
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

  /** Path of the union whose turn it is. */
  String place(Household file) {
    Turn turn = next(file);
    return turn == null ? file.unionPath : place(file, turn, except(file, turn));
  }

  private Turn next(Household file) {
    return switch (file.state) {
      case SURVEY -> round.isSurveyed(file) ? PUBLISH : NEXT.get(file.state);
      case ANNUAL_REVIEW -> round.isSurveyed(file) ? COMPARE_AGAIN : NEXT.get(file.state);
      case EXIT_NOTICE -> round.openObjections(file).isEmpty() ? NEXT.get(file.state) : RESOLVE;
      case EXITED -> watches.next(file).isPresent() ? NEXT.get(file.state) : null;
      default -> NEXT.get(file.state);
    };
  }

  private Deadline deadline(Household file, Turn turn) {
    LocalDate today = LocalDate.now(clock);
    return switch (turn.action) {
      // The last day of the notice belongs to the public; it is closed on a working day after it.
      case CLOSE_NOTICE -> workingDays.after(round.notice(file).orElseThrow().endsOn, 1);
      case REGULARISE -> new Deadline(file.expiresOn, false);
      case RECORD_WATCH -> new Deadline(watches.next(file).orElseThrow().dueOn, false);
      default ->
          turn.period == null
              ? null
              : workingDays.after(today, parameters.integer(turn.period, today));
    };
  }

  private static void due(Household file, Deadline deadline) {
    file.escalatedOn = null;
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

  /**
   * Who registered does not check; who registered, reviewed or approved does not approve. The same
   * for whoever proposed or reviewed an ending.
   */
  private Set<UUID> except(Household file, Turn turn) {
    if (turn.duty.equals("registrar")) {
      return Set.of();
    }
    Set<UUID> except = new HashSet<>();
    HouseholdEnding ending = endings.open(file).orElse(null);
    if (ending != null) {
      except.add(ending.proposedBy);
      if (turn.action == HouseholdAction.CONFIRM_ENDING && ending.reviewedBy != null) {
        except.add(ending.reviewedBy);
      }
      return except;
    }
    except.add(file.registrarId);
    if (turn.place == Place.APPROVING) {
      except.addAll(round.reviewers(file));
      round.approvals(file).forEach(approval -> except.add(approval.approverId));
    }
    return except;
  }
}
