package org.nuanliu.household.register.domain;

/** Why a file was copied as it stood. */
public enum SnapshotOccasion {
  FILED("建档"),
  CHANGED("变更生效"),
  REVIEWED("年审"),
  TRANSFERRED("转移");

  private final String label;

  SnapshotOccasion(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
