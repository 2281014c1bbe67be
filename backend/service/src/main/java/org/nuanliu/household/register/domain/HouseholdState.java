package org.nuanliu.household.register.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a file stands on its way to 在档, and what becomes of it then (domain rules §1.10). */
public enum HouseholdState {
  DRAFT("草稿"),
  SUBMITTED("待初审"),
  RETURNED("退回补正"),
  SURVEY("入户核查"),
  PUBLICITY("公示"),
  OBJECTION("有异议"),
  COUNTY_REVIEW("县级复核"),
  COMPARE("民政核对"),
  RECHECK("异常复核"),
  LEVEL_APPROVAL("分级审批"),
  ACTIVE("在档"),
  REJECTED("不予建档"),
  /** 返困: a new file of a family that had left the register, not yet handed in. */
  RELAPSED("返困"),
  TEMP_REVIEW("临时救助待批"),
  TEMP("临时救助"),
  ANNUAL_REVIEW("年审"),
  RESOLVE_APPROVAL("解困审批"),
  /** 解困: cannot leave, but raised to the standard by the state and the union. */
  RESOLVED("解困"),
  EXIT_REVIEW("脱困复核"),
  EXIT_NOTICE("脱困公示"),
  EXIT_APPROVAL("脱困审批"),
  EXITED("脱困"),
  CANCEL_APPROVAL("注销审批"),
  CANCELLED("注销");

  private static final Set<HouseholdState> NOT_LIVE =
      EnumSet.of(DRAFT, RELAPSED, REJECTED, EXITED, CANCELLED);

  private static final Set<HouseholdState> FILED =
      EnumSet.of(
          TEMP,
          ACTIVE,
          RESOLVED,
          ANNUAL_REVIEW,
          RESOLVE_APPROVAL,
          EXIT_REVIEW,
          EXIT_NOTICE,
          EXIT_APPROVAL,
          CANCEL_APPROVAL,
          EXITED,
          CANCELLED);

  private final String label;

  HouseholdState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether a file in this state holds its persons: nobody stands in two such files. */
  public boolean isLive() {
    return !NOT_LIVE.contains(this);
  }

  /** Whether the form may still be changed by the registrar. */
  public boolean isEditable() {
    return this == DRAFT || this == RETURNED || this == RELAPSED || this == TEMP;
  }

  /** Whether the file has been approved, at whatever time; its day of filing is known. */
  public boolean isFiled() {
    return FILED.contains(this);
  }

  /** Whether the family has left the register for good; the years of retention run. */
  public boolean isEnded() {
    return this == EXITED || this == CANCELLED;
  }
}
