package org.nuanliu.visit.campaign.domain;

/** Where a campaign stands. */
public enum CampaignState {
  DRAFT("筹备"),
  OPEN("进行中"),
  CLOSED("已结束");

  private final String label;

  CampaignState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
