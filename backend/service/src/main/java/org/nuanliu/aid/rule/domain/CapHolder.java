package org.nuanliu.aid.rule.domain;

/** Whose account a cap keeps. */
public enum CapHolder {
  HOUSEHOLD("每户"),
  /** The patient, the student, whoever is trained. */
  PERSON("每人");

  private final String label;

  CapHolder(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
