package org.nuanliu.household.register.domain;

/** How a proposed ending was decided. */
public enum EndingOutcome {
  CONFIRMED,
  DECLINED
}
