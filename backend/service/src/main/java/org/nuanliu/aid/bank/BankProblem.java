package org.nuanliu.aid.bank;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with the files of a bank. */
public enum BankProblem implements ProblemType {
  RETURN_REFUSED("return-file-refused", 422, "回盘文件整个拒收"),
  UNWRITABLE("bank-file-unwritable", 422, "这种格式写不出这个批次"),
  CHANGED("bank-file-changed", 409, "重新生成的文件与送出的不同");

  private final String code;
  private final int status;
  private final String title;

  BankProblem(String code, int status, String title) {
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
