package org.nuanliu.platform.job;

import org.nuanliu.platform.problem.ProblemType;

/** Why a job is not started. */
enum JobProblem implements ProblemType {
  TOO_MANY("too-many-jobs", 409, "您进行中的后台任务太多");

  private final String code;
  private final int status;
  private final String title;

  JobProblem(String code, int status, String title) {
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
