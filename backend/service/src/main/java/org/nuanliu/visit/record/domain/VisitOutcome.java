package org.nuanliu.visit.record.domain;

/** Whether somebody was there. */
public enum VisitOutcome {
  MET,
  NOT_MET
}
