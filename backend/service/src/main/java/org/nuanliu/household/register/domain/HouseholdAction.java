package org.nuanliu.household.register.domain;

import java.util.Arrays;
import java.util.Optional;

/** What people do to a file on its way to 在档. */
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
  APPROVE("approve", "审批通过", "household:approve");

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
