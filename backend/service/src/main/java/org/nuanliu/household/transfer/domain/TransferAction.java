package org.nuanliu.household.transfer.domain;

/** What people do to a transfer, on either side. */
public enum TransferAction {
  PROPOSE("propose", "同意转出", "household-transfer:propose"),
  REJECT("reject", "不同意转出", "household-transfer:propose"),
  WITHDRAW("withdraw", "撤回", "household-transfer:propose"),
  ACKNOWLEDGE("acknowledge", "知道了", "household-transfer:propose"),
  APPROVE("approve", "审核同意", "household-transfer:decide"),
  REFUSE("refuse", "审核不同意", "household-transfer:decide"),
  ACCEPT("accept", "接收", "household-invitation:decide"),
  DECLINE("decline", "不接收", "household-invitation:decide");

  private final String code;
  private final String label;
  private final String permission;

  TransferAction(String code, String label, String permission) {
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
