package org.nuanliu.aid.bank.domain;

/** What a field of a bank file says. */
public enum FieldName {
  /** A constant that tells kinds of rows apart. */
  MARK("行标志"),
  BATCH("批次号"),
  DATE("日期"),
  PAYER("付款单位"),
  PURPOSE("摘要"),
  COUNT("总笔数"),
  TOTAL("总金额"),
  PAID_COUNT("成功笔数"),
  PAID_TOTAL("成功金额"),
  FAILED_COUNT("失败笔数"),
  FAILED_TOTAL("失败金额"),
  SEQUENCE("序号"),
  ACCOUNT("账号"),
  HOLDER("户名"),
  AMOUNT("金额"),
  RESULT("处理结果");

  private final String label;

  FieldName(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
