package org.nuanliu.household.review;

/** How far a family of a campaign is. */
public enum CampaignStanding {
  /** Nobody has begun. */
  WAITING("i.done_on IS NULL AND i.started_on IS NULL"),
  STARTED("i.done_on IS NULL AND i.started_on IS NOT NULL"),
  DONE("i.done_on IS NOT NULL");

  private final String condition;

  CampaignStanding(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
