package org.nuanliu.household.clarity.domain;

/** One of the four that must be fixed for every family (seed notice 5.2). */
public enum Clarity {
  CONTACT("contact", "联系人"),
  DEADLINE("deadline", "期限"),
  MEASURES("measures", "措施"),
  PATH("path", "路径");

  private final String code;
  private final String label;

  Clarity(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** As in the interface. */
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
