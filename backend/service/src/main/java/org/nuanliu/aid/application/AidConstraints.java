package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What the constraints of applications mean, when two people were equally fast. */
@ApplicationScoped
class AidConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_aid_voucher_number",
        new Problem(PlatformProblem.CONFLICT).detail("票据不得重复提供：有票据已经在另一份帮扶申请中用过。"),
        "ck_aid_usage_ceiling",
        new Problem(PlatformProblem.RULE).detail("这笔帮扶的限额不够了，请重新打开。"),
        "uq_aid_opinion_approver",
        keepApart(),
        "ck_aid_application_people",
        keepApart(),
        "ck_aid_application_approver",
        keepApart(),
        "ck_aid_application_frozen",
        new Problem(PlatformProblem.WRONG_STATE).detail("申请已经批准，内容不能再改。"),
        "ck_aid_transition",
        new Problem(PlatformProblem.WRONG_STATE),
        "uq_aid_paper_attachment",
        new Problem(PlatformProblem.CONFLICT).detail("这个文件已经上传过。"));
  }

  private static Problem keepApart() {
    return new Problem(PlatformProblem.FORBIDDEN).detail("登记、复核和审批必须由不同的人办理。");
  }
}
