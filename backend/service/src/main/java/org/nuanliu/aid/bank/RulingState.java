package org.nuanliu.aid.bank;

/** Whether a second person has agreed. */
public enum RulingState {
  PROPOSED,
  CONFIRMED,
  DECLINED
}
