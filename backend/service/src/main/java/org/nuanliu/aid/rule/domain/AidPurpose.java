package org.nuanliu.aid.rule.domain;

import java.util.Arrays;
import java.util.Optional;

/** What aid is for (list {@code aid-purpose}): the purposes of the 2015 rule, and 慰问. */
public enum AidPurpose {
  LIVING("living", "生活救助"),
  MEDICAL("medical", "医疗救助"),
  STUDY("study", "子女助学"),
  LEGAL("legal", "法律援助"),
  TRAINING("training", "职业培训"),
  PLACEMENT("placement", "职业介绍"),
  CONDOLENCE("condolence", "慰问");

  private final String code;
  private final String label;

  AidPurpose(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static Optional<AidPurpose> of(String code) {
    return Arrays.stream(values()).filter(purpose -> purpose.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
