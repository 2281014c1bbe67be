package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.Lifecycle;
import org.nuanliu.household.register.domain.ReviewChain;
import org.nuanliu.household.register.domain.Side;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Who may take which step of a file now: the state, the union whose turn it is, and four eyes. */
@ApplicationScoped
class HouseholdRights {

  /** What brings a file forward stops when the family withdraws its consent; it may still end. */
  private static final Set<HouseholdAction> ONLY_WITH_CONSENT =
      EnumSet.of(
          HouseholdAction.ACCEPT,
          HouseholdAction.RECORD_SURVEY,
          HouseholdAction.PUBLISH_NOTICE,
          HouseholdAction.OBJECT,
          HouseholdAction.REVIEW,
          HouseholdAction.RECORD_COMPARISON,
          HouseholdAction.RECORD_RECHECK,
          HouseholdAction.APPROVE);

  private static final String OTHER_UNION = "这一步由其他工会办理。";
  private static final String OTHER_PERSON = "申报、初审、复核和审批必须由不同的人办理，您已经办理过其中一步。";

  @Inject CurrentCaller current;
  @Inject HouseholdRound round;
  @Inject HouseholdChain chain;
  @Inject HouseholdEndings endings;

  /** Codes of the actions that the caller may take now. */
  List<String> allowedActions(Household file) {
    Caller caller = current.get();
    return Arrays.stream(HouseholdAction.values())
        .filter(action -> caller.may(action.permission()))
        .filter(action -> refusal(file, action, caller) == null)
        .map(HouseholdAction::code)
        .toList();
  }

  /**
   * @throws Problem 409 when the state forbids the action, 403 when it is somebody else's
   */
  void require(Household file, HouseholdAction action) {
    Problem refusal = refusal(file, action, current.get());
    if (refusal != null) {
      throw refusal.type() == PlatformProblem.WRONG_STATE
          ? refusal.allowedActions(allowedActions(file))
          : refusal;
    }
  }

  private Problem refusal(Household file, HouseholdAction action, Caller caller) {
    var line =
        Lifecycle.from(file.state).stream().filter(one -> one.action() == action).findFirst();
    if (line.isEmpty()) {
      return new Problem(PlatformProblem.WRONG_STATE)
          .detail("档案现在是“%s”，不能%s。".formatted(file.state.label(), action.label()));
    }
    if (!file.consented && ONLY_WITH_CONSENT.contains(action)) {
      return new Problem(PlatformProblem.WRONG_STATE).detail("家庭已撤回同意，停止办理；只能退回或者不予建档，或者重新取得同意。");
    }
    String sentence = refusal(file, line.get().side(), caller);
    return sentence == null ? null : new Problem(PlatformProblem.FORBIDDEN).detail(sentence);
  }

  /** Why this side is not the caller's; null when it is. */
  private String refusal(Household file, Side side, Caller caller) {
    UUID person = caller.staffId();
    return switch (side) {
      case REGISTRAR, FILING -> at(caller.unionPath().equals(file.unionPath));
      case FIRST_CHECK -> keptApart(mayCheckFirst(file, caller), person.equals(file.registrarId));
      case REVIEWER ->
          keptApart(
              caller.unionId().equals(chain.of(file).reviewer().unionId()),
              person.equals(file.registrarId));
      case APPROVER ->
          keptApart(
              caller.unionId().equals(approvingUnion(file)),
              person.equals(file.registrarId)
                  || round.reviewers(file).contains(person)
                  || round.approvals(file).stream()
                      .anyMatch(approval -> approval.approverId.equals(person)));
      case ENDING_REVIEWER ->
          keptApart(
              mayCheckFirst(file, caller),
              endings.open(file).orElseThrow().proposedBy.equals(person));
      case ENDING_APPROVER ->
          keptApart(
              caller.unionId().equals(chain.of(file).reviewer().unionId()),
              isInvolved(endings.open(file).orElseThrow(), person));
      case NOBODY -> "到期由系统自动办理。";
    };
  }

  /** The filing union, or one above it that helps when nobody there is left, up to the reviewer. */
  private boolean mayCheckFirst(Household file, Caller caller) {
    ReviewChain way = chain.of(file);
    return new UnionPath(caller.unionPath()).contains(file.unionPath)
        && new UnionPath(way.reviewer().path()).contains(caller.unionPath());
  }

  private static boolean isInvolved(HouseholdEnding ending, UUID person) {
    return person.equals(ending.proposedBy) || person.equals(ending.reviewedBy);
  }

  private UUID approvingUnion(Household file) {
    return chain.of(file).approvers().get(round.approvals(file).size()).unionId();
  }

  private static String keptApart(boolean rightUnion, boolean involved) {
    return rightUnion && involved ? OTHER_PERSON : at(rightUnion);
  }

  private static String at(boolean rightUnion) {
    return rightUnion ? null : OTHER_UNION;
  }
}
