package org.nuanliu.household.change.domain;

import org.nuanliu.household.register.domain.ReviewChain;

/** Who decides a change, from the least to the most. */
public enum Authority {
  /** Whoever reviews files at the nearest union above that does. */
  REVIEWER("reviewer", "审核人"),
  /** An approver of that union. */
  APPROVER("approver", "审批人"),
  /** An approver of the union that files of this level end at. */
  LEVEL_APPROVER("approver", "按建档标准审批的工会的审批人");

  private final String duty;
  private final String label;

  Authority(String duty, String label) {
    this.duty = duty;
    this.label = label;
  }

  public String duty() {
    return duty;
  }

  public String label() {
    return label;
  }

  /**
   * @param way of the file by its level, the higher one where the level is what changes
   */
  public ReviewChain.Link union(ReviewChain way) {
    return this == LEVEL_APPROVER ? way.approvers().getLast() : way.reviewer();
  }
}
