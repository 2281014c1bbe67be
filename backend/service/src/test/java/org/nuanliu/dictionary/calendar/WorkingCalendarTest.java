package org.nuanliu.dictionary.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.dictionary.data.DataFile;

class WorkingCalendarTest {

  private final WorkingCalendar calendar =
      new WorkingCalendar(
          DataFile.rows("calendar.csv").stream()
              .collect(
                  Collectors.toMap(
                      row -> LocalDate.parse(row.getField("day")),
                      row -> row.getField("kind").equals("workday"))),
          Set.of(2017, 2018, 2026));

  @ParameterizedTest(name = "{0} 之后 {1} 个工作日是 {2}：{3}")
  @DisplayName("截止日")
  @CsvSource({
    "2018-01-08, 0, 2018-01-08, 不算日子",
    "2018-01-08, 5, 2018-01-15, 跨一个周末",
    "2018-01-12, 1, 2018-01-15, 周五的次日是周一",
    "2018-02-05, 5, 2018-02-11, 春节前的周日调休上班",
    "2018-02-14, 1, 2018-02-22, 春节假期七天",
    "2018-02-14, 5, 2018-02-27, 节后周六调休上班",
    "2018-09-28, 2, 2018-09-30, 国庆前周末两天都上班",
    "2026-02-13, 1, 2026-02-14, 2026 年春节前周六上班",
    "2026-02-14, 1, 2026-02-24, 2026 年春节假期九天",
    "2017-12-29, 1, 2018-01-02, 跨年"
  })
  void deadline(LocalDate start, int days, LocalDate expected, String why) {
    assertThat(calendar.after(start, days).date()).as(why).isEqualTo(expected);
    assertThat(calendar.after(start, days).provisional()).isFalse();
  }

  @Test
  @DisplayName("两日之间的工作日：不含起日，含止日")
  void between() {
    LocalDate before = LocalDate.of(2018, 2, 5);
    assertThat(calendar.between(before, LocalDate.of(2018, 2, 11))).isEqualTo(5);
    assertThat(calendar.between(before, before)).isZero();
    assertThat(calendar.between(before, before.minusDays(30))).isZero();
  }

  @Test
  @DisplayName("截止日和间隔互为逆运算")
  void betweenUndoesAfter() {
    LocalDate start = LocalDate.of(2018, 1, 1);
    for (int days = 1; days < 240; days++) {
      assertThat(calendar.between(start, calendar.after(start, days).date())).isEqualTo(days);
    }
  }

  @Test
  @DisplayName("国务院还没有公布的年份：按推定计算，标明暂定")
  void provisionalBeyondThePublishedYears() {
    var intoAssumed = calendar.after(LocalDate.of(2026, 12, 31), 1);
    assertThat(intoAssumed.date()).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(intoAssumed.provisional()).isTrue();
    var unknown = calendar.after(LocalDate.of(2031, 10, 1), 1);
    assertThat(unknown.date()).as("only weekdays are known").isEqualTo(LocalDate.of(2031, 10, 2));
    assertThat(unknown.provisional()).isTrue();
  }

  @Test
  void refusesNegativePeriods() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.after(LocalDate.of(2018, 1, 1), -1));
  }
}
