package org.nuanliu.union;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with a change of the tree or of the staff. */
public enum UnionProblem implements ProblemType {
  KIND_MISPLACED("union-kind-misplaced", 422, "这类工会不能设在该工会之下"),
  UNDER_ITSELF("union-under-itself", 422, "工会不能移到自己或自己的下级之下"),
  NAME_TAKEN("union-name-taken", 409, "同一上级之下已有同名的工会"),
  IN_USE("union-in-use", 409, "工会还在使用，不能撤销");

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
