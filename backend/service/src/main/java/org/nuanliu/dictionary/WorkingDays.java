package org.nuanliu.dictionary;

import java.time.LocalDate;

/**
 * 工作日 by the State Council's calendar (domain.md §11.7). In a year whose calendar is not published,
 * weekdays and whatever is assumed for that year are counted, and the answer is marked provisional.
 */
public interface WorkingDays {

  boolean isWorkingDay(LocalDate day);

  /**
   * The last day of a period of working days. The day on which the period is triggered does not
   * count (civil procedure): one working day after a Friday is the next Monday.
   *
   * @param start day of the trigger
   * @param workingDays at least 0; 0 gives the start itself
   */
  Deadline after(LocalDate start, int workingDays);

  /** Working days after {@code start} up to and including {@code end}; 0 when end is not later. */
  int between(LocalDate start, LocalDate end);
}
