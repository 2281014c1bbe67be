package org.nuanliu.household.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.ReviewChain;
import org.nuanliu.household.transfer.domain.TransferAction;
import org.nuanliu.household.transfer.domain.TransferFlow;
import org.nuanliu.household.transfer.domain.TransferFlow.By;
import org.nuanliu.household.transfer.domain.TransferState;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Who may do what to a transfer now, on either side. */
@ApplicationScoped
class TransferRights {

  private static final String OTHER_UNION = "这一步由其他工会办理。";
  private static final String OTHER_PERSON = "提出和审核必须由不同的人办理。";

  @Inject CurrentCaller current;
  @Inject ChangeableHouseholds households;

  /** Codes of the actions that the caller may take now. */
  List<String> allowedActions(HouseholdTransfer transfer) {
    return allowed(action -> refusal(transfer, action, current.get()));
  }

  /** Codes of the actions that the caller may take now. */
  List<String> allowedActions(HouseholdInvitation invitation) {
    return allowed(action -> refusal(invitation, action, current.get()));
  }

  /**
   * @throws Problem 409 when the state forbids the action, 403 when it is somebody else's
   */
  void require(HouseholdTransfer transfer, TransferAction action) {
    Problem refusal = refusal(transfer, action, current.get());
    if (refusal != null) {
      throw answer(refusal, allowedActions(transfer));
    }
  }

  /**
   * @throws Problem 409 when the state forbids the action, 403 when it is somebody else's
   */
  void require(HouseholdInvitation invitation, TransferAction action) {
    Problem refusal = refusal(invitation, action, current.get());
    if (refusal != null) {
      throw answer(refusal, allowedActions(invitation));
    }
  }

  /** The union whose reviewer decides whether the file may go. */
  ReviewChain.Link reviewingUnion(HouseholdTransfer transfer) {
    return households.chain(transfer.householdId, FileLevel.GRASSROOTS).reviewer();
  }

  private Problem refusal(HouseholdTransfer transfer, TransferAction action, Caller caller) {
    var line = TransferFlow.find(transfer.state, action).filter(one -> one.by() != By.RECEIVER);
    if (line.isEmpty()) {
      return wrongState(transfer.state, action);
    }
    if (line.get().by() == By.SENDER) {
      return caller.unionPath().equals(transfer.unionPath) ? null : forbidden(OTHER_UNION);
    }
    if (!caller.unionId().equals(reviewingUnion(transfer).unionId())) {
      return forbidden(OTHER_UNION);
    }
    return caller.staffId().equals(transfer.proposedBy) ? forbidden(OTHER_PERSON) : null;
  }

  private static Problem refusal(
      HouseholdInvitation invitation, TransferAction action, Caller caller) {
    var line = TransferFlow.find(invitation.state, action).filter(one -> one.by() == By.RECEIVER);
    if (line.isEmpty()) {
      return wrongState(invitation.state, action);
    }
    return caller.unionPath().equals(invitation.unionPath) ? null : forbidden(OTHER_UNION);
  }

  private List<String> allowed(java.util.function.Function<TransferAction, Problem> refusal) {
    return Arrays.stream(TransferAction.values())
        .filter(action -> current.get().may(action.permission()))
        .filter(action -> refusal.apply(action) == null)
        .map(TransferAction::code)
        .toList();
  }

  private static Problem answer(Problem refusal, List<String> allowed) {
    return refusal.type() == PlatformProblem.WRONG_STATE
        ? refusal.allowedActions(allowed)
        : refusal;
  }

  private static Problem wrongState(TransferState state, TransferAction action) {
    return new Problem(PlatformProblem.WRONG_STATE)
        .detail("转移现在是“%s”，不能%s。".formatted(state.label(), action.label()));
  }

  private static Problem forbidden(String sentence) {
    return new Problem(PlatformProblem.FORBIDDEN).detail(sentence);
  }
}
