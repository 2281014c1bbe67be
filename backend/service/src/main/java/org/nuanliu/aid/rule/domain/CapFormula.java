package org.nuanliu.aid.rule.domain;

/** How a cap is worked out. */
public enum CapFormula {
  /** 低保标准 times so many months. */
  STANDARD,
  /** What was paid by the family itself, less what its unit and others gave. */
  SELF_PAID,
  FIXED,
  /** Not limited any more from this day. */
  NONE
}
