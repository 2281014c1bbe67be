package org.nuanliu.fund.transfer.domain;

/** What people do to a paper. */
public enum FundTransferAction {
  APPROVE("approve", "批准", "fund-transfer:decide"),
  REFUSE("refuse", "不批准", "fund-transfer:decide"),
  WITHDRAW("withdraw", "撤回", "fund-transfer:propose"),
  CONFIRM("confirm", "确认到账", "fund-transfer:confirm"),
  /** Proposes another paper that takes this one back. */
  REVERSE("reverse", "申请冲正", "fund-transfer:propose");

  private final String code;
  private final String label;
  private final String permission;

  FundTransferAction(String code, String label, String permission) {
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
