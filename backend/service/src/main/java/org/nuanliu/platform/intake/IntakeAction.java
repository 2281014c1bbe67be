package org.nuanliu.platform.intake;

import java.util.EnumSet;
import java.util.Set;

/** What people do with a batch, in which state, and who. */
enum IntakeAction {
  CHECK("check", "重新校验", true, EnumSet.of(IntakeState.CHECKING)),
  SUBMIT("submit", "提交审批", true, EnumSet.of(IntakeState.CHECKED, IntakeState.LOADED)),
  WITHDRAW("withdraw", "撤回", true, EnumSet.of(IntakeState.SUBMITTED)),
  MARK(
      "mark",
      "生成标注工作簿",
      true,
      EnumSet.of(IntakeState.CHECKED, IntakeState.SUBMITTED, IntakeState.LOADED)),
  DISCARD("discard", "放弃", true, EnumSet.of(IntakeState.CHECKING, IntakeState.CHECKED)),
  APPROVE("approve", "批准导入", false, EnumSet.of(IntakeState.SUBMITTED)),
  RETURN("return", "退回", false, EnumSet.of(IntakeState.SUBMITTED)),
  RESUME("resume", "继续导入", false, EnumSet.of(IntakeState.LOADING));

  private final String code;
  private final String label;
  private final boolean importers;
  private final Set<IntakeState> from;

  IntakeAction(String code, String label, boolean importers, Set<IntakeState> from) {
    this.code = code;
    this.label = label;
    this.importers = importers;
    this.from = from;
  }

  String code() {
    return code;
  }

  String label() {
    return label;
  }

  /** Whether it is the importing person's; otherwise anybody else's who may approve. */
  boolean importers() {
    return importers;
  }

  boolean possibleIn(IntakeState state) {
    return from.contains(state);
  }
}
