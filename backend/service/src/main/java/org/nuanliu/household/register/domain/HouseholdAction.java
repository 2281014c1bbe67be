package org.nuanliu.household.register.domain;

import java.util.Arrays;
import java.util.Optional;

/** What people do to a file, on its way to 在档 and afterwards. */
public enum HouseholdAction {
  UPDATE("update", "修改", "household:update"),
  DELETE("delete", "删除草稿", "household:delete"),
  SUBMIT("submit", "提交", "household:submit"),
  ACCEPT("accept", "初审受理", "household:accept"),
  RETURN("return", "退回补正", "household:return"),
  REJECT("reject", "不予建档", "household:reject"),
  RECORD_SURVEY("survey", "登记入户核查", "household:survey"),
  PUBLISH_NOTICE("publish-notice", "发布公示", "household:publish-notice"),
  OBJECT("object", "登记异议", "household:object"),
  RESOLVE_OBJECTION("resolve-objection", "处理异议", "household:resolve-objection"),
  CLOSE_NOTICE("close-notice", "结束公示", "household:close-notice"),
  REVIEW("review", "复核通过", "household:review"),
  RECORD_COMPARISON("record-comparison", "登记核对结果", "household:record-comparison"),
  RECORD_RECHECK("recheck", "异常复核", "household:recheck"),
  APPROVE("approve", "审批通过", "household:approve"),
  PROPOSE_CHANGE("propose-change", "申请变更", "household-change:propose"),
  PROPOSE_TRANSFER("propose-transfer", "申请转移", "household-transfer:propose"),
  /** These are decided on the request; the file only keeps their step. */
  APPLY_CHANGE("apply-change", "变更生效", "household-change:decide"),
  REFUSE_CHANGE("refuse-change", "不同意变更", "household-change:decide"),
  DECLINE_TRANSFER("decline-transfer", "转移未被接收", "household-invitation:decide"),
  TRANSFER("transfer", "转入", "household-invitation:decide"),
  /** Decided on the aid; the file only keeps its step. */
  RECORD_AID("record-aid", "登记帮扶", "aid-application:decide"),
  SUBMIT_TEMPORARY("submit-temporary", "申请临时救助", "household:submit-temporary"),
  ACCEPT_TEMPORARY("accept-temporary", "批准临时救助", "household:accept-temporary"),
  REGULARISE("regularise", "转为正式档案", "household:regularise"),
  /** Nobody takes it: the years of a temporary file are over. */
  EXPIRE("expire", "到期注销", "household:expire"),
  START_REVIEW("start-review", "开始年审", "household:start-review"),
  CONFIRM_REVIEW("confirm-review", "年审通过", "household:confirm-review"),
  PROPOSE_RESOLUTION("propose-resolution", "申报解困", "household:propose-resolution"),
  PROPOSE_EXIT("propose-exit", "申报脱困", "household:propose-exit"),
  PROPOSE_CANCELLATION("propose-cancellation", "申报注销", "household:propose-cancellation"),
  REVIEW_EXIT("review-exit", "复核并公示脱困", "household:review-exit"),
  CONFIRM_ENDING("confirm-ending", "审批同意", "household:confirm-ending"),
  DECLINE_ENDING("decline-ending", "不同意", "household:decline-ending"),
  RECORD_WATCH("record-watch", "登记回访", "household:record-watch"),
  RELAPSE("relapse", "登记返困", "household:relapse"),
  SYNC_PAPER("sync-paper", "登记纸质档案同步", "household:sync-paper");

  private final String code;
  private final String label;
  private final String permission;

  HouseholdAction(String code, String label, String permission) {
    this.code = code;
    this.label = label;
    this.permission = permission;
  }

  /** Empty for what is no step of a file. */
  public static Optional<HouseholdAction> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
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
