package org.nuanliu.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What the constraints of requests mean, when two people were equally fast. */
@ApplicationScoped
class ChangeConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "pk_household_claim",
        new Problem(PlatformProblem.CONFLICT).detail("这份档案还有一项没有办结的变更或者转移涉及同样的内容，请先办结或者撤回那一项。"),
        "ck_household_change_people",
        new Problem(PlatformProblem.FORBIDDEN).detail("提出和审批必须由不同的人办理。"),
        "ck_household_request_transition",
        new Problem(PlatformProblem.WRONG_STATE),
        "uq_household_change_paper_attachment",
        new Problem(PlatformProblem.CONFLICT).detail("这个文件已经上传过。"));
  }
}
