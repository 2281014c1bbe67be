package org.nuanliu.household.clarity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the four clarities of a family stand on a day.
 *
 * @param missing those that are not fixed
 * @param deadlinePassed the family's deadline has passed
 * @param measureOverdue a measure that is not done should have been
 */
public record ClarityStanding(
    List<Clarity> missing, boolean deadlinePassed, boolean measureOverdue) {

  /**
   * @param deadline null for none
   * @param measures how many there are
   * @param nextDue first day on which a measure that is not done runs out; null for none
   */
  public static ClarityStanding of(
      boolean contact,
      LocalDate deadline,
      int measures,
      boolean path,
      LocalDate nextDue,
      LocalDate today) {
    List<Clarity> missing = new ArrayList<>();
    add(missing, Clarity.CONTACT, contact);
    add(missing, Clarity.DEADLINE, deadline != null);
    add(missing, Clarity.MEASURES, measures > 0);
    add(missing, Clarity.PATH, path);
    return new ClarityStanding(
        List.copyOf(missing), hasPassed(deadline, today), hasPassed(nextDue, today));
  }

  public boolean complete() {
    return missing.isEmpty();
  }

  public boolean overdue() {
    return deadlinePassed || measureOverdue;
  }

  /** Whether somebody must be reminded. */
  public boolean lapsed() {
    return !complete() || overdue();
  }

  /** What is not in order, as one phrase: {@code 缺期限、措施，有措施逾期}; empty when all is. */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    if (!missing.isEmpty()) {
      parts.add("缺" + missing.stream().map(Clarity::label).collect(Collectors.joining("、")));
    }
    if (deadlinePassed) {
      parts.add("帮扶期限已过");
    }
    if (measureOverdue) {
      parts.add("有措施逾期");
    }
    return String.join("，", parts);
  }

  private static void add(List<Clarity> missing, Clarity clarity, boolean fixed) {
    if (!fixed) {
      missing.add(clarity);
    }
  }

  private static boolean hasPassed(LocalDate day, LocalDate today) {
    return day != null && day.isBefore(today);
  }
}
