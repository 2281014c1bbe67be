package org.nuanliu.platform.job;

import org.nuanliu.platform.problem.ProblemType;

/** Why a job is not started. */
final class JobProblem {
  static final ProblemType TOO_MANY = new ProblemType("too-many-jobs", 409, "您进行中的后台任务太多");

  private JobProblem() {}
}
