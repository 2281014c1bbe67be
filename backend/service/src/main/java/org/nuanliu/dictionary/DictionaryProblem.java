package org.nuanliu.dictionary;

import org.nuanliu.platform.problem.ProblemType;

/** What the dictionary refuses. */
public final class DictionaryProblem {
  public static final ProblemType STANDARD_EXISTS =
      new ProblemType("standard-exists", 409, "该地区这一天已经有低保标准");
  public static final ProblemType STANDARD_RULE =
      new ProblemType("standard-rule", 422, "低保标准不符合规定");
  public static final ProblemType PARAMETER_RULE =
      new ProblemType("parameter-rule", 422, "参数值不符合规定");
  public static final ProblemType CODE_RULE = new ProblemType("code-rule", 422, "代码表不能这样改动");

  private DictionaryProblem() {}
}
