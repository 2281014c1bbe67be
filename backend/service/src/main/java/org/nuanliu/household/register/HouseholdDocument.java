package org.nuanliu.household.register;

import java.util.Arrays;
import java.util.Optional;

/** What can be printed of one file. */
public enum HouseholdDocument {
  FILE_FORM("household-file-form", "困难职工档案表"),
  AUTHORISATION("household-authorisation", "家庭经济状况核对授权书"),
  NOTICE("household-notice", "困难职工公示");

  private final String kind;
  private final String title;

  HouseholdDocument(String kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  /** As a kind of printed document. */
  String kind() {
    return kind;
  }

  static Optional<HouseholdDocument> of(String kind) {
    return Arrays.stream(values()).filter(one -> one.kind.equals(kind)).findFirst();
  }

  String title() {
    return title;
  }
}
