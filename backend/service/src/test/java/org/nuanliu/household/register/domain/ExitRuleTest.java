package org.nuanliu.household.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.platform.money.Money;

@DisplayName("脱困的条件：连续六个月，每个月人均都高于低保标准（600 元，3 人）")
class ExitRuleTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 2, 5);
  private static final Money STANDARD = Money.ofYuan("600");

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "8:1800.01 9:1800.01 10:1800.01 11:1800.01 12:1800.01 1:1800.01 | ''",
        "1:2000 12:2000 11:2000 10:2000 9:2000 8:2000 | ''",
        "8:1800.00 9:2000 10:2000 11:2000 12:2000 1:2000 | /months/0/income not-above",
        "9:2000 10:2000 11:2000 12:2000 1:2000 | /months months-wanted",
        "7:2000 9:2000 10:2000 11:2000 12:2000 1:2000 | /months/1/month not-consecutive",
        "9:2000 9:2000 10:2000 11:2000 12:2000 1:2000 | /months/0/month repeated,/months/1/month repeated",
        "9:2000 10:2000 11:2000 12:2000 1:2000 2:2000 | /months/5/month not-over",
        "6:2000 7:2000 8:2000 9:2000 10:2000 11:2000 | /months too-old",
        "7:2000 8:2000 9:2000 10:2000 11:2000 12:2000 | ''",
        "8:2000 9:-1 10:2000 11:2000 12:2000 1:2000 | /months/1/income negative",
      })
  void judges(String months, String issues) {
    assertThat(found(months, STANDARD)).isEqualTo(issues);
  }

  @ParameterizedTest
  @CsvSource("8:2000 9:2000 10:2000 11:2000 12:2000 1:2000")
  @DisplayName("当月没有低保标准的不能判断")
  void withoutAStandard(String months) {
    assertThat(found(months, null)).startsWith("/months/0/month no-standard");
  }

  private static String found(String months, Money standard) {
    List<ExitRule.Month> figures =
        Arrays.stream(months.split(" ")).map(text -> month(text, standard)).toList();
    return ExitRule.issues(figures, 3, 6, TODAY).stream()
        .map(issue -> issue.pointer() + " " + issue.code())
        .collect(Collectors.joining(","));
  }

  /** January and February are of 2018. */
  private static ExitRule.Month month(String text, Money standard) {
    String[] parts = text.split(":");
    int month = Integer.parseInt(parts[0]);
    return new ExitRule.Month(
        YearMonth.of(month <= 2 ? 2018 : 2017, month), Money.ofYuan(parts[1]), standard);
  }
}
