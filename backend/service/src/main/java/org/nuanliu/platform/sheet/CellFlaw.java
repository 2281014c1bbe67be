package org.nuanliu.platform.sheet;

/** Why the content of a cell cannot be taken as what was typed. */
public enum CellFlaw {
  /** Excel keeps 15 digits of a number; those behind are zeros by now. */
  LOST_DIGITS("lost-digits", "长号码的后几位已丢失：请将该列设为文本格式，再重新填写号码"),
  ERROR_VALUE("error-value", "单元格里是错误值（如 #N/A），请改为内容"),
  NO_RESULT("formula-without-result", "公式没有计算结果，请粘贴为数值");

  private final String code;
  private final String message;

  CellFlaw(String code, String message) {
    this.code = code;
    this.message = message;
  }

  /** Stable code in kebab case. */
  public String code() {
    return code;
  }

  /** Sentence to stand beside the cell. */
  public String message() {
    return message;
  }
}
