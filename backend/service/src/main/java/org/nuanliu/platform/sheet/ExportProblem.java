package org.nuanliu.platform.sheet;

import org.nuanliu.platform.problem.ProblemType;

/** Why a list is not exported. */
final class ExportProblem {
  static final ProblemType TOO_LONG = new ProblemType("export-too-long", 422, "要导出的内容太多");

  private ExportProblem() {}
}
