package org.nuanliu.aid.clue;

/** What came of looking into a clue. */
public enum AidClueOutcome {
  /** 属实. */
  CONFIRMED,
  /** 不属实, or explained. */
  DISMISSED
}
