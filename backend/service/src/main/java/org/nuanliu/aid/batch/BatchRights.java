package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.nuanliu.aid.batch.domain.BatchAction;
import org.nuanliu.aid.batch.domain.BatchFlow;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Who may do what to a batch now: four different people, and the level that its sum asks for. */
@ApplicationScoped
class BatchRights {

  private static final String OTHER_PERSON = "编制、复核、审批和发放必须由四个不同的人办理。";

  @Inject CurrentCaller current;
  @Inject BatchLines lines;
  @Inject ApprovalLimits limits;

  /** Codes of the actions that the caller may take now. */
  List<String> allowedActions(AidBatch batch) {
    return Arrays.stream(BatchAction.values())
        .filter(action -> current.get().may(action.permission()))
        .filter(action -> refusal(batch, action) == null)
        .map(BatchAction::code)
        .toList();
  }

  /**
   * @throws Problem 409 when the state forbids the action, 403 when it is somebody else's
   */
  void require(AidBatch batch, BatchAction action) {
    Problem refusal = refusal(batch, action);
    if (refusal != null) {
      throw refusal.type() == PlatformProblem.WRONG_STATE
          ? refusal.allowedActions(allowedActions(batch))
          : refusal;
    }
  }

  private Problem refusal(AidBatch batch, BatchAction action) {
    Caller caller = current.get();
    var line = BatchFlow.find(batch.state, action);
    if (line.isEmpty() || !suits(batch.method, action)) {
      return new Problem(PlatformProblem.WRONG_STATE)
          .detail("批次现在是“%s”，不能%s。".formatted(batch.state.label(), action.label()));
    }
    boolean mine = batch.people().contains(caller.staffId());
    return switch (line.get().by()) {
      case MAKER -> caller.staffId().equals(batch.registrarId) ? null : forbidden("这一步由编制人办理。");
      case ANOTHER -> mine ? forbidden(OTHER_PERSON) : null;
      case APPROVING -> approving(batch, action, caller, mine);
      case PAYING -> paying(batch, action, caller, mine);
    };
  }

  /** Whoever approved a batch may call it off again. */
  private Problem approving(AidBatch batch, BatchAction action, Caller caller, boolean mine) {
    boolean own = action == BatchAction.CANCEL && caller.staffId().equals(batch.approverId);
    if (mine && !own) {
      return forbidden(OTHER_PERSON);
    }
    return limits.today().allows(caller.kind(), batch.total())
        ? null
        : forbidden("批次总额 %s 元超过本级审批额度，请上级工会审批。".formatted(batch.total()));
  }

  private Problem paying(AidBatch batch, BatchAction action, Caller caller, boolean mine) {
    if (!caller.unionPath().equals(batch.unionPath)) {
      return forbidden("由编制批次的工会发放。");
    }
    if (action == BatchAction.IMPORT_RETURN) {
      return null;
    }
    if (mine) {
      return forbidden(OTHER_PERSON);
    }
    return lines.handledBy(batch.id, caller.staffId()) ? forbidden("您办理过批次里的申请，须由他人发放。") : null;
  }

  private static boolean suits(PaymentMethod method, BatchAction action) {
    return switch (action) {
      case HAND_OVER, IMPORT_RETURN -> method == PaymentMethod.BANK;
      case DELIVER -> method == PaymentMethod.GOODS;
      default -> true;
    };
  }

  private static Problem forbidden(String sentence) {
    return new Problem(PlatformProblem.FORBIDDEN).detail(sentence);
  }
}
