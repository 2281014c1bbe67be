package org.nuanliu.aid.bank;

import org.nuanliu.platform.problem.ProblemType;

/** What can be wrong with the files of a bank. */
public final class BankProblem {
  public static final ProblemType RETURN_REFUSED =
      new ProblemType("return-file-refused", 422, "回盘文件整个拒收");
  public static final ProblemType UNWRITABLE =
      new ProblemType("bank-file-unwritable", 422, "这种格式写不出这个批次");
  public static final ProblemType CHANGED =
      new ProblemType("bank-file-changed", 409, "重新生成的文件与送出的不同");

  private BankProblem() {}
}
