package org.nuanliu.platform.intake;

/** What was found of a row. */
public enum Verdict {
  VALID("通过"),
  /** Can be loaded, and must be corrected afterwards. */
  FAULTY("有误"),
  /** Stands in the system or in the file already; is never loaded. */
  DUPLICATE("重复"),
  /** Cannot be loaded. */
  REFUSED("不能导入");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
