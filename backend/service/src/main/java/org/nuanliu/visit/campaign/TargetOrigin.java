package org.nuanliu.visit.campaign;

/** How a family came onto the list. */
public enum TargetOrigin {
  /** It stood in the register when the campaign was opened. */
  FROZEN,
  LATER
}
