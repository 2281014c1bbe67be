package org.nuanliu.household.register;

/** How a filed family stands after its yearly review. */
public enum ReviewOutcome {
  CONFIRMED,
  RESOLVED,
  EXITED,
  CANCELLED
}
