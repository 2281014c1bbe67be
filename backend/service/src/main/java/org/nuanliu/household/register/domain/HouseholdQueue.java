package org.nuanliu.household.register.domain;

/**
 * What should be looked at (domain rules §1.10, §1.12, §12). A queue is a condition on the list of
 * files with an order of its own; each has an index.
 */
public enum HouseholdQueue {
  REVIEW_DUE("应年审"),
  UNCHANGED("一年未改"),
  UNAIDED("未帮扶过"),
  PAPER_BEHIND("纸质档案未同步"),
  PAPERS_EXPIRING("材料将到期"),
  NEAR_THRESHOLD("临近低保标准"),
  WATCH_DUE("脱困待回访"),
  TEMPORARY_EXPIRING("临时档案将到期"),
  OVERDUE("超期未办");

  private final String label;

  HouseholdQueue(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
