package org.nuanliu.fund.transfer.domain;

/** Where a paper stands. */
public enum FundTransferState {
  PROPOSED("待审批"),
  /** Booked. What was appropriated still waits for the receiver to say that it is there. */
  APPROVED("已审批"),
  CONFIRMED("已到账"),
  REFUSED("未批准"),
  WITHDRAWN("已撤回");

  private final String label;

  FundTransferState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
