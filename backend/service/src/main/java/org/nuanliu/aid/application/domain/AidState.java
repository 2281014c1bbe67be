package org.nuanliu.aid.application.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands (list {@code aid-application-state}). */
public enum AidState {
  DRAFT("草稿"),
  RETURNED("退回修改"),
  /** 基层意见 is due. */
  SUBMITTED("待基层意见"),
  REVIEW("待复核"),
  APPROVAL("待审批"),
  /** The short way of an emergency: one person registers, another decides. */
  URGENT("紧急待批"),
  APPROVED("已批准待发放"),
  IN_BATCH("发放中"),
  PAID("已发放"),
  /** 退票: the bank sent it back. */
  FAILED("退票"),
  REFUSED("不予帮扶"),
  WITHDRAWN("已撤回");

  private static final Set<AidState> DECIDED = EnumSet.of(APPROVED, IN_BATCH, PAID, FAILED);

  private final String label;

  AidState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the form may be changed. */
  public boolean isEditable() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether the amount is granted; nothing of it changes any more. */
  public boolean isDecided() {
    return DECIDED.contains(this);
  }

  /** Whether it came to nothing. */
  public boolean isDropped() {
    return this == REFUSED || this == WITHDRAWN;
  }
}
