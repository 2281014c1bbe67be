package org.nuanliu.household.register.domain;

/** What may be proposed for a filed family, to be decided by somebody else. */
public enum EndingKind {
  RESOLUTION("解困", "resolution-evidence"),
  EXIT("脱困", "exit-evidence"),
  CANCELLATION("注销", "cancellation-evidence");

  private final String label;
  private final String evidence;

  EndingKind(String label, String evidence) {
    this.label = label;
    this.evidence = evidence;
  }

  public String label() {
    return label;
  }

  /** Kind of the papers that prove it, of list {@code attachment-kind}. */
  public String evidence() {
    return evidence;
  }
}
