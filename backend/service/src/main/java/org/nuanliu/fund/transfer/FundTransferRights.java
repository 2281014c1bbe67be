package org.nuanliu.fund.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nuanliu.fund.transfer.domain.FundTransferAction;
import org.nuanliu.fund.transfer.domain.FundTransferFlow;
import org.nuanliu.fund.transfer.domain.FundTransferFlow.By;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Who may do what to a paper now. */
@ApplicationScoped
class FundTransferRights {

  @Inject FundTransferRepository transfers;
  @Inject CurrentCaller current;

  /** Codes of the actions that the caller may take now. */
  List<String> allowedActions(FundTransfer transfer) {
    Caller caller = current.get();
    return Arrays.stream(FundTransferAction.values())
        .filter(action -> caller.may(action.permission()))
        .filter(action -> refusal(transfer, action, caller) == null)
        .map(FundTransferAction::code)
        .toList();
  }

  /**
   * @throws Problem 409 when the state forbids the action, 403 when it is somebody else's
   */
  void require(FundTransfer transfer, FundTransferAction action) {
    Problem refusal = refusal(transfer, action, current.get());
    if (refusal != null) {
      throw refusal.type() == PlatformProblem.WRONG_STATE
          ? refusal.allowedActions(allowedActions(transfer))
          : refusal;
    }
  }

  /** Whether its posting was taken back, or somebody has proposed that. */
  boolean reversed(FundTransfer transfer) {
    return transfer.postingId != null
        && transfers.count(
                "reverses = ?1 and state in ('PROPOSED', 'APPROVED')", transfer.postingId)
            > 0;
  }

  private Problem refusal(FundTransfer transfer, FundTransferAction action, Caller caller) {
    var line = FundTransferFlow.find(transfer.kind, transfer.state, action);
    if (line.isEmpty() || action == FundTransferAction.REVERSE && reversed(transfer)) {
      return new Problem(PlatformProblem.WRONG_STATE)
          .detail(
              "%s单现在是“%s”，不能%s。"
                  .formatted(transfer.kind.label(), transfer.state.label(), action.label()));
    }
    By by = line.get().by();
    if (!caller.unionId().equals(union(transfer, by))) {
      return new Problem(PlatformProblem.FORBIDDEN).detail("这一步由其他工会办理。");
    }
    if (by == By.DECIDER
        && action != FundTransferAction.REVERSE
        && caller.staffId().equals(transfer.proposedBy)) {
      return new Problem(PlatformProblem.FORBIDDEN).detail("经办和审批必须由不同的人办理。");
    }
    return null;
  }

  private static UUID union(FundTransfer transfer, By by) {
    return switch (by) {
      case PROPOSER -> transfer.proposer();
      case DECIDER -> transfer.decider;
      case RECEIVER -> transfer.toUnion;
    };
  }
}
