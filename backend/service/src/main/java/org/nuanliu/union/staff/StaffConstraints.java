package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.union.UnionProblem;

@ApplicationScoped
class StaffConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_staff_person",
        personHasAccount(),
        "uq_staff_account",
        new Problem(UnionProblem.ACCOUNT_ASSIGNED),
        "fk_staff_union",
        new Problem(PlatformProblem.CONFLICT).detail("工会刚刚变动，请刷新后重试。"));
  }

  /** Says no more than this: whose account it is, and where, stays with its union. */
  static Problem personHasAccount() {
    return new Problem(UnionProblem.PERSON_HAS_ACCOUNT)
        .error("/idNumber", "has-account", "该身份证号已有账号");
  }
}
