package org.nuanliu.platform.intake;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with an import as a whole. */
final class IntakeProblem {
  static final ProblemType REFUSED = new ProblemType("intake-refused", 422, "这个文件不能导入");
  static final ProblemType CHANGED = new ProblemType("intake-changed", 409, "内容与您看到的不同");

  private IntakeProblem() {}
}
