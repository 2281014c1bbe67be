package org.nuanliu.household.register.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.nuanliu.platform.money.Money;

/**
 * 脱困 (domain rules §1.10, §5): the income per head lies above the standard of the place in each of
 * so many consecutive months, and the last of them is not long ago.
 */
public final class ExitRule {

  /** The newest month may lie this far back: wages of a month are known in the next. */
  private static final int LATEST_MONTHS = 2;

  /**
   * @param income of the whole family in this month
   * @param standard per head in this month; null where none was in force
   */
  public record Month(YearMonth month, Money income, Money standard) {}

  private ExitRule() {}

  /**
   * What stands against it, with a pointer to each month.
   *
   * @param months in any order
   * @param persons of the family, at least one
   * @param wanted how many months in a row
   */
  public static List<FormIssue> issues(
      List<Month> months, int persons, int wanted, LocalDate today) {
    List<FormIssue> issues = new ArrayList<>();
    if (months.size() != wanted) {
      issues.add(error("/months", "months-wanted", "请填写连续 " + wanted + " 个月的家庭收入"));
    }
    YearMonth newest = months.stream().map(Month::month).max(YearMonth::compareTo).orElse(null);
    for (int i = 0; i < months.size(); i++) {
      order(issues, "/months/" + i + "/month", months.get(i).month, months, today);
      amount(issues, "/months/" + i, months.get(i), persons);
    }
    if (newest != null && newest.isBefore(YearMonth.from(today).minusMonths(LATEST_MONTHS))) {
      issues.add(error("/months", "too-old", "最近一个月的收入应在两个月以内"));
    }
    return issues;
  }

  private static void order(
      List<FormIssue> issues, String pointer, YearMonth month, List<Month> all, LocalDate today) {
    boolean first = all.stream().noneMatch(other -> other.month.isBefore(month));
    if (!month.isBefore(YearMonth.from(today))) {
      issues.add(error(pointer, "not-over", "这个月还没有过完"));
    } else if (all.stream().filter(other -> other.month.equals(month)).count() > 1) {
      issues.add(error(pointer, "repeated", "这个月填了两次"));
    } else if (!first
        && all.stream().noneMatch(other -> other.month.equals(month.minusMonths(1)))) {
      issues.add(error(pointer, "not-consecutive", "月份应当连续，缺上一个月"));
    }
  }

  private static void amount(List<FormIssue> issues, String pointer, Month month, int persons) {
    if (month.income.fen() < 0) {
      issues.add(error(pointer + "/income", "negative", "金额不能为负数"));
    } else if (month.standard == null) {
      issues.add(error(pointer + "/month", "no-standard", "这个月没有低保标准，请联系省总工会维护"));
    } else if (month.income.compareTo(month.standard.times(persons)) <= 0) {
      issues.add(
          error(
              pointer + "/income",
              "not-above",
              "人均没有超过当月低保标准 %s 元（%d 人）".formatted(month.standard, persons)));
    }
  }

  private static FormIssue error(String pointer, String code, String message) {
    return FormIssue.error(pointer, code, message);
  }
}
