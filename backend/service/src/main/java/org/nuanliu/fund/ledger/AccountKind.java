package org.nuanliu.fund.ledger;

/** Where the money of a budget line is. */
public enum AccountKind {
  /** Whence it came; the only account that goes below zero. */
  OUTSIDE("外部来款"),
  AVAILABLE("可用"),
  /** For a batch that was approved and not yet paid. */
  RESERVED("预留"),
  PAID("已发放");

  private final String label;

  AccountKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
