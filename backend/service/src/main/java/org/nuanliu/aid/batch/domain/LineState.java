package org.nuanliu.aid.batch.domain;

/** What became of one line. */
public enum LineState {
  WAITING("待发放"),
  SENT("待回盘"),
  PAID("已发放"),
  FAILED("退票"),
  /** Nobody knows yet whether it was paid; it is never paid again by itself. */
  IN_DOUBT("疑账"),
  /** It was paid, and the money came back afterwards. */
  REFUNDED("已退款"),
  /** Its batch was cancelled before anything was paid. */
  CANCELLED("已作废");

  private final String label;

  LineState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
