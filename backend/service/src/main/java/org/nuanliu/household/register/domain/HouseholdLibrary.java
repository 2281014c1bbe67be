package org.nuanliu.household.register.domain;

/** The libraries (档案库) of the national system; the database derives them from the state. */
public enum HouseholdLibrary {
  /** 在办: on its way to 在档. */
  APPLYING("applying"),
  /** 职工档案: in force, whatever is being decided about it. */
  FILED("filed"),
  /** 临时救助档案. */
  TEMPORARY("temporary"),
  /** 脱困档案. */
  EXITED("exited"),
  /** 注销档案. */
  CANCELLED("cancelled"),
  /** 注销临时档案. */
  CANCELLED_TEMPORARY("cancelled-temporary"),
  /** 不予建档. */
  REJECTED("rejected");

  private final String code;

  HouseholdLibrary(String code) {
    this.code = code;
  }

  /** As the column {@code library} holds it. */
  public String code() {
    return code;
  }
}
