package org.nuanliu.visit.record.domain;

/** Where a gift stands with the money. */
public enum GiftState {
  /** Handed over, not yet settled against a budget. */
  GIVEN,
  SETTLED,
  /** An application for aid pays it. */
  APPLIED
}
