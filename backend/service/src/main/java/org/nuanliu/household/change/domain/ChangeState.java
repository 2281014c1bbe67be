package org.nuanliu.household.change.domain;

/** Where a change stands. */
public enum ChangeState {
  DRAFT("草稿"),
  SUBMITTED("待审批"),
  RETURNED("退回修改"),
  APPLIED("已生效"),
  REFUSED("不同意"),
  WITHDRAWN("已撤回"),
  OUTDATED("已失效");

  private final String label;

  ChangeState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether whoever proposes it may still write in it. */
  public boolean isEditable() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether it still holds its parts of the file. */
  public boolean isOpen() {
    return isEditable() || this == SUBMITTED;
  }
}
