package org.nuanliu.aid.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** A line once set stays: what was decided by it must be found again. */
@ApplicationScoped
class AidRuleConstraints implements ConstraintProblems {

  private static final String SAME_DAY = "这一天已经有一条标准，设定以后不能改，请选择更晚的日期。";

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_aid_cap", new Problem(PlatformProblem.CONFLICT).detail(SAME_DAY),
        "uq_aid_source_rule", new Problem(PlatformProblem.CONFLICT).detail(SAME_DAY));
  }
}
