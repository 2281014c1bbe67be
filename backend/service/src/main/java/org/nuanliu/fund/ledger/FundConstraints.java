package org.nuanliu.fund.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.fund.FundProblem;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What the constraints of the ledger mean. */
@ApplicationScoped
class FundConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "ck_fund_account_balance",
        new Problem(FundProblem.INSUFFICIENT).detail("预算行的余额不够，请刷新后再看。"),
        "ck_fund_entry_open",
        new Problem(FundProblem.CLOSED).detail("预算年度已过，或者超过了资金使用期限；结余须先办理结转。"),
        "ck_fund_posting_people",
        new Problem(PlatformProblem.FORBIDDEN).detail("经办和审批必须由不同的人办理。"),
        "ck_fund_posting_approved",
        new Problem(PlatformProblem.RULE).detail("动用资金须经另一个人审批。"),
        "ck_fund_posting_amount",
        new Problem(PlatformProblem.RULE).detail("金额应大于零，且不超过一百亿元。"),
        "uq_fund_posting_reverses",
        new Problem(PlatformProblem.CONFLICT).detail("这笔账已经冲正过。"));
  }
}
