package org.nuanliu.dictionary;

import org.nuanliu.platform.problem.ProblemType;

/** What the dictionary refuses. */
public enum DictionaryProblem implements ProblemType {
  STANDARD_EXISTS("standard-exists", 409, "该地区这一天已经有低保标准"),
  STANDARD_RULE("standard-rule", 422, "低保标准不符合规定"),
  PARAMETER_RULE("parameter-rule", 422, "参数值不符合规定"),
  CODE_RULE("code-rule", 422, "代码表不能这样改动");

  private final String code;
  private final int status;
  private final String title;

  DictionaryProblem(String code, int status, String title) {
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
