package org.nuanliu.household.register.domain;

/** 困难类别 of the 2017 profile (list {@code category}, version 2). */
public enum Category {
  ALLOWANCE("1", "低保户"),
  EDGE("2", "低保边缘户"),
  ACCIDENT("3", "意外致困户");

  private final String code;
  private final String label;

  Category(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
