package org.nuanliu.union;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with a change of the tree or of the staff. */
public final class UnionProblem {
  public static final ProblemType KIND_MISPLACED =
      new ProblemType("union-kind-misplaced", 422, "这类工会不能设在该工会之下");
  public static final ProblemType UNDER_ITSELF =
      new ProblemType("union-under-itself", 422, "工会不能移到自己或自己的下级之下");
  public static final ProblemType NAME_TAKEN =
      new ProblemType("union-name-taken", 409, "同一上级之下已有同名的工会");
  public static final ProblemType IN_USE = new ProblemType("union-in-use", 409, "工会还在使用，不能撤销");
  public static final ProblemType USERNAME_TAKEN =
      new ProblemType("staff-username-taken", 409, "用户名已有人使用");
  public static final ProblemType PERSON_HAS_ACCOUNT =
      new ProblemType("staff-person-has-account", 409, "该身份证号已有账号");
  public static final ProblemType ACCOUNT_ASSIGNED =
      new ProblemType("staff-account-assigned", 409, "这个账号已经有所属工会");
  public static final ProblemType ACCOUNT_GONE =
      new ProblemType("staff-account-gone", 409, "登录账号已不存在");
  public static final ProblemType OWN_ACCOUNT =
      new ProblemType("staff-own-account", 403, "不能变更本人的账号");
  public static final ProblemType DUTY_NOT_GRANTABLE =
      new ProblemType("staff-duty-not-grantable", 422, "不能授予这项职责");

  private UnionProblem() {}
}
