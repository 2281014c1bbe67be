package org.nuanliu.visit;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with a visit. */
public final class VisitProblem {
  public static final ProblemType ID_USED = new ProblemType("visit-id-used", 409, "这个编号已有另一份走访记录");
  public static final ProblemType FISCAL_BY_HAND =
      new ProblemType("visit-fiscal-by-hand", 422, "财政资金不能发放现金和慰问品");

  private VisitProblem() {}
}
