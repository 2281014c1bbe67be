package org.nuanliu.platform.intake;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with an import as a whole. */
enum IntakeProblem implements ProblemType {
  REFUSED("intake-refused", 422, "这个文件不能导入"),
  CHANGED("intake-changed", 409, "内容与您看到的不同");

  private final String code;
  private final int status;
  private final String title;

  IntakeProblem(String code, int status, String title) {
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
