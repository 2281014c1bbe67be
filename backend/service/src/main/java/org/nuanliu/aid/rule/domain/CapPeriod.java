package org.nuanliu.aid.rule.domain;

/** Over which time aid adds up to a cap. */
public enum CapPeriod {
  YEAR("每年"),
  /** Each application for itself; nothing adds up. */
  TIME("每次"),
  ONCE("一次性");

  private final String label;

  CapPeriod(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether what was received before counts. */
  public boolean addsUp() {
    return this != TIME;
  }

  /** Under which year it is booked. */
  public int bookedIn(int year) {
    return this == ONCE ? 0 : year;
  }
}
