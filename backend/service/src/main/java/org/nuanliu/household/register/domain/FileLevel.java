package org.nuanliu.household.register.domain;

import java.util.Arrays;
import java.util.Optional;

/** 建档标准（档案级别）: how far up a file must be approved (list {@code file-level}). */
public enum FileLevel {
  NATIONAL("1", "全国级"),
  PROVINCE("2", "省级"),
  CITY("3", "地市级"),
  COUNTY("4", "区县级"),
  GRASSROOTS("5", "基层");

  private final String code;
  private final String label;

  FileLevel(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static Optional<FileLevel> of(String code) {
    return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
