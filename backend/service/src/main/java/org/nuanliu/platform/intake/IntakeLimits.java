package org.nuanliu.platform.intake;

/** How much of this machinery one person may use. The dictionary answers it. */
public interface IntakeLimits {

  /** Files that one person may upload in a day: each asks who stands in the register already. */
  int uploadsPerDay();

  /** For how long an uploaded file and its staged rows are kept. */
  int keepDays();
}
