package org.nuanliu.dictionary.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.nuanliu.dictionary.Deadline;

/**
 * Counts working days: Monday to Friday, except holidays, and the weekend days on which people work
 * instead.
 *
 * @param exceptions days that are not what their weekday says: true for a working day
 * @param publishedYears years whose arrangement the State Council has announced
 */
record WorkingCalendar(Map<LocalDate, Boolean> exceptions, Set<Integer> publishedYears) {

  WorkingCalendar {
    exceptions = Map.copyOf(exceptions);
    publishedYears = Set.copyOf(publishedYears);
  }

  boolean isWorkingDay(LocalDate day) {
    return exceptions.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
  }

  Deadline after(LocalDate start, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("A period cannot be negative: " + workingDays);
    }
    LocalDate day = start;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return new Deadline(day, !publishedThroughout(start, day));
  }

  int between(LocalDate start, LocalDate end) {
    return (int)
        start
            .plusDays(1)
            .datesUntil(end.isAfter(start) ? end.plusDays(1) : start.plusDays(1))
            .filter(this::isWorkingDay)
            .count();
  }

  private boolean publishedThroughout(LocalDate start, LocalDate end) {
    for (int year = start.getYear(); year <= end.getYear(); year++) {
      if (!publishedYears.contains(year)) {
        return false;
      }
    }
    return true;
  }
}
