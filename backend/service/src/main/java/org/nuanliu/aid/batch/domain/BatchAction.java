package org.nuanliu.aid.batch.domain;

/** What people do to a batch. */
public enum BatchAction {
  EDIT("edit", "修改", "aid-batch:make"),
  SEAL("seal", "封存", "aid-batch:make"),
  REOPEN("reopen", "撤回修改", "aid-batch:make"),
  REVIEW("review", "复核通过", "aid-batch:review"),
  SEND_BACK("send-back", "退回", "aid-batch:send-back"),
  APPROVE("approve", "审批", "aid-batch:approve"),
  CANCEL("cancel", "作废", "aid-batch:cancel"),
  HAND_OVER("hand-over", "送银行", "aid-batch:pay"),
  DELIVER("deliver", "登记实物发放", "aid-batch:pay"),
  IMPORT_RETURN("import-return", "导入回盘", "aid-batch:pay");

  private final String code;
  private final String label;
  private final String permission;

  BatchAction(String code, String label, String permission) {
    this.code = code;
    this.label = label;
    this.permission = permission;
  }

  /** The entry of {@code allowedActions}. */
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
