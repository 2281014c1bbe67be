package org.nuanliu.platform.job;

import java.util.EnumSet;
import java.util.Set;

/** Where a job stands. */
public enum JobState {
  /** Started; no node has taken it up yet. */
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  static final Set<JobState> UNFINISHED = EnumSet.of(WAITING, RUNNING);
}
