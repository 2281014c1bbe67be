package org.nuanliu.platform.sheet;

import org.nuanliu.platform.problem.ProblemType;

/** Why a list is not exported. */
enum ExportProblem implements ProblemType {
  TOO_LONG("export-too-long", 422, "要导出的内容太多");

  private final String code;
  private final int status;
  private final String title;

  ExportProblem(String code, int status, String title) {
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
