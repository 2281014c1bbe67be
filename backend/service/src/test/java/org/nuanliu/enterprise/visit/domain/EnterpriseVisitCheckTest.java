package org.nuanliu.enterprise.visit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.platform.money.Money;

@DisplayName("企业走访记录的检查")
class EnterpriseVisitCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 1, 20);

  @ParameterizedTest(name = "{0} 个月，{1} 人，{2} 元：{3}")
  @DisplayName("拖欠的月数、人数、金额要么都有，要么都没有；人数不超过职工人数")
  @CsvSource(
      nullValues = "-",
      value = {
        "0,0,0,-",
        "3,50,180000.00,-",
        "3,0,0,/wages/months",
        "0,50,0,/wages/months",
        "3,50,0,/wages/months",
        "3,101,180000,/wages/people",
        "3,50,-1,/wages/amount",
        "3,50,10000000000.01,/wages/amount",
      })
  void owed(int months, int people, String amount, String pointer) {
    List<EnterpriseVisitIssue> issues =
        EnterpriseVisitCheck.issues(
            TODAY,
            TODAY,
            100,
            new OwedSum(months, people, Money.ofYuan(amount)),
            new OwedSum(0, 0, Money.ZERO),
            List.of());
    assertThat(issues.stream().map(EnterpriseVisitIssue::pointer).toList())
        .isEqualTo(pointer == null ? List.of() : List.of(pointer));
  }

  @ParameterizedTest(name = "走访 {0}，完成期限 {1}：{2}")
  @DisplayName("走访不在将来，完成期限不在走访之前")
  @CsvSource(
      nullValues = "-",
      value = {
        "2018-01-20,2018-01-20,-",
        "2018-01-21,2018-02-01,/visitedOn",
        "2018-01-20,2018-01-19,/actions/0/dueOn",
      })
  void days(LocalDate visitedOn, LocalDate dueOn, String pointer) {
    var nothing = new OwedSum(0, 0, Money.ZERO);
    List<EnterpriseVisitIssue> issues =
        EnterpriseVisitCheck.issues(visitedOn, TODAY, 100, nothing, nothing, List.of(dueOn));
    assertThat(issues.stream().map(EnterpriseVisitIssue::pointer).toList())
        .isEqualTo(pointer == null ? List.of() : List.of(pointer));
  }
}
