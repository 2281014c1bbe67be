package org.nuanliu.visit.record.domain;

/** What became of a need. */
public enum NeedState {
  OPEN,
  MET,
  PASSED_ON,
  NOT_POSSIBLE
}
