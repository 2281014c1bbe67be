package org.nuanliu.household.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What the constraints of a transfer mean. */
@ApplicationScoped
class TransferConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_household_transfer_asked",
        new Problem(PlatformProblem.CONFLICT).detail("您的工会已经请求过转入这个人的档案，请等待答复。"),
        "ck_household_transfer_people",
        new Problem(PlatformProblem.FORBIDDEN).detail("提出和审核必须由不同的人办理。"));
  }
}
