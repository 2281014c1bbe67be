package org.nuanliu.union.org;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.union.UnionProblem;

@ApplicationScoped
class UnionConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_union_org_sibling",
        new Problem(UnionProblem.NAME_TAKEN).error("/name", "taken", "同一上级之下已有同名的工会"));
  }
}
