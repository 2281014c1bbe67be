package org.nuanliu.fund;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with money. */
public final class FundProblem {
  public static final ProblemType INSUFFICIENT =
      new ProblemType("fund-insufficient", 422, "资金余额不足");
  public static final ProblemType CLOSED = new ProblemType("fund-closed", 422, "这笔资金已经不能支付");

  private FundProblem() {}
}
