package org.nuanliu.fund;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with money. */
public enum FundProblem implements ProblemType {
  INSUFFICIENT("fund-insufficient", 422, "资金余额不足"),
  CLOSED("fund-closed", 422, "这笔资金已经不能支付");

  private final String code;
  private final int status;
  private final String title;

  FundProblem(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
