package org.nuanliu.service.station.domain;

/** Whether a station is there for workers now. */
public enum StationState {
  OPEN("使用中"),
  PAUSED("暂停使用"),
  CLOSED("已撤销");

  private final String label;

  StationState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
