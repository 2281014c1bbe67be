package org.nuanliu.aid.application.domain;

/** What people do to an application. */
public enum AidAction {
  UPDATE("update", "修改", "aid-application:apply"),
  SUBMIT("submit", "提交", "aid-application:apply"),
  WITHDRAW("withdraw", "撤回", "aid-application:apply"),
  CHECK("check", "提出基层意见", "aid-application:check"),
  REVIEW("review", "复核", "aid-application:review"),
  APPROVE("approve", "审批", "aid-application:decide"),
  APPROVE_URGENT("approve-urgent", "紧急审批", "aid-application:decide"),
  RETURN("return", "退回修改", "aid-application:answer"),
  REFUSE("refuse", "不予帮扶", "aid-application:answer"),
  /** These are taken by the batches (aid.batch), never by a person at the application. */
  BATCH("batch", "列入发放批次", "aid-application:apply"),
  UNBATCH("unbatch", "移出发放批次", "aid-application:apply"),
  PAY("pay", "发放成功", "aid-application:apply"),
  FAIL("fail", "退票", "aid-application:apply");

  private final String code;
  private final String label;
  private final String permission;

  AidAction(String code, String label, String permission) {
    this.code = code;
    this.label = label;
    this.permission = permission;
  }

  /** As in the interface: the last part of the path, and the entry of {@code allowedActions}. */
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Action of {@code access.yaml} that it needs. */
  public String permission() {
    return permission;
  }
}
