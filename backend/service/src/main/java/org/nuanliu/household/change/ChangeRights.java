package org.nuanliu.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nuanliu.household.change.domain.ChangeAction;
import org.nuanliu.household.change.domain.ChangeFlow;
import org.nuanliu.household.change.domain.ChangeFlow.By;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.ReviewChain;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Who may do what to a change now: its state, the union, the authority, and four eyes. */
@ApplicationScoped
class ChangeRights {

  private static final String OTHER_UNION = "这一步由其他工会办理。";
  private static final String OTHER_DUTY = "这项变更由%s决定。";
  private static final String OTHER_PERSON = "提出和审批必须由不同的人办理。";

  @Inject CurrentCaller current;
  @Inject ChangeableHouseholds households;
  @Inject ChangeSecrets secrets;

  /** Codes of the actions that the caller may take now. */
  List<String> allowedActions(HouseholdChange change) {
    Caller caller = current.get();
    return Arrays.stream(ChangeAction.values())
        .filter(action -> caller.may(action.permission()))
        .filter(action -> refusal(change, action, caller) == null)
        .map(ChangeAction::code)
        .toList();
  }

  /**
   * @throws Problem 409 when the state forbids the action, 403 when it is somebody else's
   */
  void require(HouseholdChange change, ChangeAction action) {
    Problem refusal = refusal(change, action, current.get());
    if (refusal != null) {
      throw refusal.type() == PlatformProblem.WRONG_STATE
          ? refusal.allowedActions(allowedActions(change))
          : refusal;
    }
  }

  /** The union whose people decide, by the level of the file or by the higher one that it gets. */
  ReviewChain.Link decidingUnion(HouseholdChange change) {
    ChangeContent content = secrets.open(change);
    FileLevel level =
        Stream.concat(
                Stream.of(content.base(), content.proposed()),
                Stream.ofNullable(content.merged()).map(MergedFile::form))
            .flatMap(form -> FileLevel.of(form.fileLevel()).stream())
            .min(FileLevel::compareTo)
            .orElseThrow();
    return change.authority.union(households.chain(change.householdId, level));
  }

  private Problem refusal(HouseholdChange change, ChangeAction action, Caller caller) {
    var line = ChangeFlow.find(change.state, action);
    if (line.isEmpty()) {
      return new Problem(PlatformProblem.WRONG_STATE)
          .detail("变更申请现在是“%s”，不能%s。".formatted(change.state.label(), action.label()));
    }
    String sentence =
        line.get().by() == By.PROPOSER
            ? (caller.unionPath().equals(change.unionPath) ? null : OTHER_UNION)
            : mayNotDecide(change, caller);
    return sentence == null ? null : new Problem(PlatformProblem.FORBIDDEN).detail(sentence);
  }

  private String mayNotDecide(HouseholdChange change, Caller caller) {
    if (!caller.unionId().equals(decidingUnion(change).unionId())) {
      return OTHER_UNION;
    }
    if (!caller.duties().contains(change.authority.duty())) {
      return OTHER_DUTY.formatted(change.authority.label());
    }
    return caller.staffId().equals(change.proposedBy) ? OTHER_PERSON : null;
  }
}
