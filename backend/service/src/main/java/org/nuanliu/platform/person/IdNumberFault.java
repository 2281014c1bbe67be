package org.nuanliu.platform.person;

/** Why something typed is no ID number. */
public enum IdNumberFault {
  SHAPE("id-number-shape", "身份证号应为 18 位（旧证 15 位），最后一位可以是 X"),
  BIRTH_DATE("id-number-birth-date", "身份证号中的出生日期不存在"),
  BORN_LATER("id-number-born-later", "身份证号中的出生日期晚于今天"),
  CHECK_DIGIT("id-number-check-digit", "身份证号的校验位不对，请核对每一位数字");

  private final String code;
  private final String message;

  IdNumberFault(String code, String message) {
    this.code = code;
    this.message = message;
  }

  /** Stable code for the interface. */
  public String code() {
    return code;
  }

  /** Sentence to stand beside the field. */
  public String message() {
    return message;
  }
}
