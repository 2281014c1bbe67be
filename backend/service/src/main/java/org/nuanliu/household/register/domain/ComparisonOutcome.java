package org.nuanliu.household.register.domain;

import org.nuanliu.household.register.domain.Lifecycle.When;

/** What the comparison with civil affairs found (domain rules §4), and what follows. */
public enum ComparisonOutcome {
  R0("一致，无异常", When.COMPARISON_CLEAR, "进入分级审批"),
  R1("已享受低保、特困或者临时救助", When.COMPARISON_CLEAR, "核对困难类别，收入不重复计算"),
  R2("疑似符合低保条件但未纳入", When.COMPARISON_CLEAR, "转介民政部门，档案继续办理"),
  R3("财产预警", When.COMPARISON_CONFLICT, "入户复核并请家庭说明"),
  R4("收入不一致", When.COMPARISON_CONFLICT, "重新计算收入和类别"),
  R5("身份不符或者查无此人", When.COMPARISON_CONFLICT, "更正信息后重新提交"),
  R6("家庭成员不符", When.COMPARISON_CONFLICT, "补充成员和授权后重新提交"),
  R7("死亡、失踪或者服刑", When.COMPARISON_CONFLICT, "更新家庭成员或者不予建档"),
  R8("授权缺失或者过期", When.COMPARISON_OPEN, "补齐授权后重新核对，不能作出决定"),
  R9("部分部门未返回", When.COMPARISON_OPEN, "等待返回，不等于无异常");

  private final String label;
  private final When leadsTo;
  private final String followUp;

  ComparisonOutcome(String label, When leadsTo, String followUp) {
    this.label = label;
    this.leadsTo = leadsTo;
    this.followUp = followUp;
  }

  public String label() {
    return label;
  }

  public When leadsTo() {
    return leadsTo;
  }

  /** What is done next, for the people at the counter. */
  public String followUp() {
    return followUp;
  }
}
