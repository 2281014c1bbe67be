package org.nuanliu.household.register.domain;

/** Where a file stands on its way from draft to 在档 (domain rules §1.10). */
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
  REJECTED("不予建档");

  private final String label;

  HouseholdState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether a file in this state holds its persons: nobody stands in two such files. */
  public boolean isLive() {
    return this != DRAFT && this != REJECTED;
  }

  /** Whether the form may still be changed by the registrar. */
  public boolean isEditable() {
    return this == DRAFT || this == RETURNED;
  }
}
