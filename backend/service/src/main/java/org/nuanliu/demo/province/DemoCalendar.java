package org.nuanliu.demo.province;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanliu.dictionary.Deadline;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.WorkingDays;

/** Today, and the deadlines of the steps. */
final class DemoCalendar {

  private final LocalDate today;
  private final WorkingDays workingDays;
  private final Map<String, Integer> limits;

  DemoCalendar(LocalDate today, WorkingDays workingDays, Parameters parameters) {
    this.today = today;
    this.workingDays = workingDays;
    this.limits =
        Stream.of(
                "first-check",
                "survey",
                "notice",
                "objection",
                "review",
                "comparison",
                "approval",
                "clarity-escalation",
                "temporary-review",
                "yearly-review",
                "file.sync")
            .collect(
                Collectors.toMap(step -> step, step -> parameters.integer(parameter(step), today)));
  }

  /** {@code survey.working-days}, {@code file.sync-working-days}. */
  private static String parameter(String step) {
    return step + (step.contains(".") ? "-" : ".") + "working-days";
  }

  LocalDate today() {
    return today;
  }

  Deadline workingDayAfter(LocalDate day) {
    return workingDays.after(day, 1);
  }

  /**
   * @param step as the parameters name it
   */
  Deadline deadline(String step, LocalDate from) {
    return workingDays.after(from, limits.get(step));
  }
}
