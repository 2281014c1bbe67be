package org.nuanliu.enterprise.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What the constraints mean, when two people were equally fast. */
@ApplicationScoped
class EnterpriseConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_enterprise_credit_code",
        taken("这家企业已经登记"),
        "uq_enterprise_directory_credit_code",
        taken("这家企业已经登记"),
        "uq_enterprise_resettlement_day",
        new Problem(PlatformProblem.CONFLICT).error("/asOf", "taken", "这一天的安置情况已经登记过"));
  }

  static Problem taken(String sentence) {
    return new Problem(PlatformProblem.CONFLICT)
        .detail(sentence + "。")
        .error("/creditCode", "taken", sentence);
  }
}
