package org.nuanliu.aid.batch.domain;

/** Where a batch stands. */
public enum BatchState {
  DRAFT("编制中"),
  /** Its lines add up, its content is frozen; a reviewer looks at it. */
  SEALED("待复核"),
  REVIEWED("待审批"),
  /** The money is set aside; the cashier's turn. */
  APPROVED("待发放"),
  SENT("已送银行"),
  /** The bank has answered for some lines. */
  PARTLY("部分有结果"),
  /** Each line is paid or has failed. */
  SETTLED("已办结"),
  CANCELLED("已作废");

  private final String label;

  BatchState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
