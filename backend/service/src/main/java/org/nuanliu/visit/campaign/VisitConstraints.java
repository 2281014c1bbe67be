package org.nuanliu.visit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.visit.VisitProblem;

/** What the constraints of this room mean to whoever runs into one. */
@ApplicationScoped
class VisitConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_visit_target_family",
        new Problem(PlatformProblem.CONFLICT)
            .detail("这一户已经在走访名单上。")
            .error("/householdId", "exists", "已经在名单上"),
        "uq_visit_plan",
        new Problem(PlatformProblem.CONFLICT).detail("本工会已有计划，请在原计划上修改。"),
        "ck_visit_transition",
        new Problem(PlatformProblem.WRONG_STATE),
        "pk_visit",
        new Problem(VisitProblem.ID_USED).detail("请重新打开走访表，换一个编号再提交。"),
        "ck_visit_gift_people",
        new Problem(PlatformProblem.FORBIDDEN).detail("登记慰问款物的人不能入账，须由另一个人办理。"));
  }
}
