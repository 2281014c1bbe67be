package org.nuanliu.platform.job;

/** How much of this machinery one person may use. The dictionary answers it. */
public interface JobLimits {

  /** Jobs that one person may have waiting or running at a time. */
  int unfinishedPerPerson();

  /** For how long a result can be downloaded. */
  int resultHours();
}
