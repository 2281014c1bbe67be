package org.nuanliu.platform.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Who may do what with a batch now: the person who imports, or somebody else who may approve. */
@ApplicationScoped
class IntakeRights {

  @Inject CurrentCaller current;

  List<String> allowedActions(IntakeKind kind, IntakeBatch batch) {
    Caller caller = current.get();
    return Arrays.stream(IntakeAction.values())
        .filter(action -> possible(batch, action) && mine(kind, batch, action, caller))
        .map(IntakeAction::code)
        .toList();
  }

  /**
   * @throws Problem 409 when the state forbids the action, 403 when it is somebody else's
   */
  void require(IntakeKind kind, IntakeBatch batch, IntakeAction action) {
    if (!possible(batch, action)) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("这次导入现在是“%s”，不能%s。".formatted(batch.state.label(), action.label()))
          .allowedActions(allowedActions(kind, batch));
    }
    if (!mine(kind, batch, action, current.get())) {
      throw new Problem(PlatformProblem.FORBIDDEN)
          .detail(action.importers() ? "只有导入的人本人能这样做。" : "导入的人不能批准自己的导入，请由另一人审批。");
    }
  }

  private static boolean possible(IntakeBatch batch, IntakeAction action) {
    if (!action.possibleIn(batch.state)) {
      return false;
    }
    return switch (action) {
      case SUBMIT -> !batch.purged && batch.loadable(LoadChoice.ALL) > 0;
      case MARK -> !batch.purged;
      default -> true;
    };
  }

  private static boolean mine(
      IntakeKind kind, IntakeBatch batch, IntakeAction action, Caller caller) {
    boolean importer = caller.staffId().equals(batch.importerId);
    return action.importers()
        ? importer && caller.may(kind.importAction())
        : !importer && caller.may(kind.approveAction());
  }
}
