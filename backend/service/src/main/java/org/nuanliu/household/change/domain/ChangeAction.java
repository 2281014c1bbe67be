package org.nuanliu.household.change.domain;

/** What people do to a change. */
public enum ChangeAction {
  UPDATE("update", "修改", "household-change:propose"),
  SUBMIT("submit", "提交", "household-change:propose"),
  WITHDRAW("withdraw", "撤回", "household-change:propose"),
  APPROVE("approve", "同意", "household-change:decide"),
  RETURN("return", "退回修改", "household-change:decide"),
  REFUSE("refuse", "不同意", "household-change:decide");

  private final String code;
  private final String label;
  private final String permission;

  ChangeAction(String code, String label, String permission) {
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
