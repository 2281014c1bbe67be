package org.nuanliu.aid.bank;

/** What a line in doubt turns out to be. */
public enum DoubtOutcome {
  PAID,
  FAILED
}
