package org.nuanliu.household.transfer.domain;

/** Where a transfer stands. The receiving union's own row knows the same states. */
public enum TransferState {
  /** The receiving union has asked for the file. */
  ASKED("请求转入"),
  /** The union that holds the file wants to give it away; its reviewer decides. */
  PROPOSED("待审核"),
  /** The receiving union decides. */
  OFFERED("待接收"),
  ACCEPTED("已转移"),
  DECLINED("不接收"),
  REFUSED("不同意转出"),
  WITHDRAWN("已撤回");

  private final String label;

  TransferState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
