package org.nuanliu.household.register.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a file is cancelled (domain rules §1.10), and what proves it. The codes are of list {@code
 * cancellation-reason}.
 */
public enum CancellationReason {
  DEATH("death", "死亡证明或者户口注销证明"),
  RETIREMENT("retirement", "退休证或者退休审批表"),
  MOVED("moved", "调令、解除劳动关系证明或者户口迁移证明"),
  UNREACHABLE("unreachable", "三次以上联系记录或者社区证明"),
  NOT_ELIGIBLE("not-eligible", "核对结果文书"),
  /** The other file proves itself. */
  DUPLICATE("duplicate", null),
  WITHDRAWN("withdrawn", "本人签字的放弃声明"),
  FALSE_REPORT("false-report", "查证材料"),
  OTHER("other", "能说明情况的材料");

  private final String code;
  private final String evidence;

  CancellationReason(String code, String evidence) {
    this.code = code;
    this.evidence = evidence;
  }

  public String code() {
    return code;
  }

  /** What must be shown, in words; null where nothing must. */
  public String evidence() {
    return evidence;
  }

  public static Optional<CancellationReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
  }
}
