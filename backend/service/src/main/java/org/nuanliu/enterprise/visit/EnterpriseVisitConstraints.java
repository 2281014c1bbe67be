package org.nuanliu.enterprise.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What the constraints of a visit mean. */
@ApplicationScoped
class EnterpriseVisitConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_enterprise_visit_visit",
        new Problem(PlatformProblem.CONFLICT).error("/visitId", "taken", "这次走访已经有企业走访记录"));
  }
}
