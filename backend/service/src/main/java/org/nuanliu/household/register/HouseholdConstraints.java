package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What the constraints of a file mean, when two people were equally fast. */
@ApplicationScoped
class HouseholdConstraints implements ConstraintProblems {

  static final String TAKEN = "已在其他工会建档，请申请转移";

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.ofEntries(
        Map.entry("uq_household_person_live", personTaken()),
        Map.entry(
            "uq_household_account",
            new Problem(PlatformProblem.CONFLICT)
                .detail("这个银行账号已用于另一份档案；由监护人代领的请注明。")
                .error("/bank/accountNumber", "account-taken", "这个账号已用于另一份档案")),
        Map.entry("uq_household_approval_person", keepApart()),
        Map.entry(
            "uq_household_approval_position",
            new Problem(PlatformProblem.STALE).detail("这一级已有人审批，请重新打开。")),
        Map.entry("ck_household_approval_people", keepApart()),
        Map.entry("ck_household_first_checker", keepApart()),
        Map.entry("ck_household_reviewer", keepApart()),
        Map.entry("ck_household_ending_people", keepApart()),
        Map.entry("uq_household_ending_open", new Problem(PlatformProblem.WRONG_STATE)),
        Map.entry("ck_household_transition", new Problem(PlatformProblem.WRONG_STATE)));
  }

  /** A new one each time, because who throws it adds fields. */
  static Problem personTaken() {
    return new Problem(PlatformProblem.CONFLICT).detail("家庭成员" + TAKEN + "。");
  }

  private static Problem keepApart() {
    return new Problem(PlatformProblem.FORBIDDEN).detail("建档、复核和审批必须由不同的人办理。");
  }
}
