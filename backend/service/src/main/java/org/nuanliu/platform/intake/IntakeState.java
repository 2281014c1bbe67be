package org.nuanliu.platform.intake;

/** Where a batch stands. */
public enum IntakeState {
  CHECKING("校验中"),
  FAILED("未能校验"),
  CHECKED("待提交"),
  SUBMITTED("待审批"),
  LOADING("导入中"),
  LOADED("已导入"),
  DISCARDED("已放弃");

  private final String label;

  IntakeState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
