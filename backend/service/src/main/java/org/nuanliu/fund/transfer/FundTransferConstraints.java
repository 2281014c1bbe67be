package org.nuanliu.fund.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What the constraints of a paper mean. */
@ApplicationScoped
class FundTransferConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_fund_transfer_reverses",
        new Problem(PlatformProblem.CONFLICT).detail("这张单已经有人申请冲正。"),
        "ck_fund_transfer_transition",
        new Problem(PlatformProblem.WRONG_STATE),
        "ck_fund_transfer_people",
        new Problem(PlatformProblem.FORBIDDEN).detail("经办和审批必须由不同的人办理。"));
  }
}
