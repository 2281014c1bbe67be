package org.nuanliu.union;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with a change of the tree or of the staff. */
public enum UnionProblem implements ProblemType {
  KIND_MISPLACED("union-kind-misplaced", 422, "这类工会不能设在该工会之下"),
  UNDER_ITSELF("union-under-itself", 422, "工会不能移到自己或自己的下级之下"),
  NAME_TAKEN("union-name-taken", 409, "同一上级之下已有同名的工会"),
  IN_USE("union-in-use", 409, "工会还在使用，不能撤销"),
  USERNAME_TAKEN("staff-username-taken", 409, "用户名已有人使用"),
  PERSON_HAS_ACCOUNT("staff-person-has-account", 409, "该身份证号已有账号"),
  ACCOUNT_ASSIGNED("staff-account-assigned", 409, "这个账号已经有所属工会"),
  ACCOUNT_GONE("staff-account-gone", 409, "登录账号已不存在"),
  OWN_ACCOUNT("staff-own-account", 403, "不能变更本人的账号"),
  DUTY_NOT_GRANTABLE("staff-duty-not-grantable", 422, "不能授予这项职责");

  private final String code;
  private final int status;
  private final String title;

  UnionProblem(String code, int status, String title) {
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
