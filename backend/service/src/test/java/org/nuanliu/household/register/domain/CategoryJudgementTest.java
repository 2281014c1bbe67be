package org.nuanliu.household.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.household.register.domain.CategoryProfile.Multiples;
import org.nuanliu.platform.money.Money;

@DisplayName("困难类别判定（2017 年标准，低保标准 470 元/月）")
class CategoryJudgementTest {

  private static final LocalStandard STANDARD =
      new LocalStandard(Money.ofYuan("470.00"), "测试县", LocalDate.of(2017, 1, 1));
  private static final CategoryProfile PROFILE =
      CategoryProfile.of2017(new Multiples(150, 300, 200));

  @ParameterizedTest(name = "{0}：3 口人年收入 {1} 元，必要支出 {2} 元，{3} → {4}（{5}）")
  @CsvSource({
    "NATIONAL, 16919.99, 0, LAID_OFF, 低保户, below-standard",
    "NATIONAL, 16920.00, 0, LAID_OFF, , ",
    "NATIONAL, 16920.00, 0, SCHOOLING, 低保边缘户, slightly-above",
    "NATIONAL, 25380.00, 0, SERIOUS_ILLNESS, 低保边缘户, slightly-above",
    "NATIONAL, 25380.01, 0, SERIOUS_ILLNESS, 意外致困户, sudden",
    "NATIONAL, 25380.01, 0, SCHOOLING, , ",
    "NATIONAL, 25380.00, 0, SINGLE_PARENT, 低保边缘户, slightly-above",
    "NATIONAL, 50760.00, 0, ACCIDENT, 意外致困户, sudden",
    "NATIONAL, 50760.01, 0, ACCIDENT, , ",
    "PROVINCE, 40000.00, 20000.00, SCHOOLING, 低保边缘户, province-net",
    "PROVINCE, 40000.00, 23080.00, SCHOOLING, , ",
    "PROVINCE, 40000.00, 23079.99, SCHOOLING, 低保边缘户, province-net",
    "PROVINCE, 40000.00, 10000.00, SCHOOLING, , ",
    "CITY, 33840.00, 0, LAID_OFF, 低保边缘户, city-edge",
    "CITY, 33840.01, 0, LAID_OFF, , ",
    "COUNTY, 33840.01, 0, DISASTER, 意外致困户, sudden",
  })
  void decides(
      FileLevel level,
      String income,
      String expense,
      Hardship hardship,
      String category,
      String rule) {
    var statement = statement(income, expense, 3);

    CategoryOutcome outcome =
        CategoryJudgement.run(PROFILE, level, statement, false, STANDARD, EnumSet.of(hardship));

    assertThat(outcome.categoryName()).isEqualTo(category);
    if (rule != null) {
      assertThat(outcome.steps().getLast().rule()).isEqualTo(rule);
      assertThat(outcome.steps().getLast().met()).isTrue();
    } else {
      assertThat(outcome.steps()).noneMatch(CategoryOutcome.Step::met);
    }
  }

  @Test
  @DisplayName("说明里有规定、标准和数字")
  void explains() {
    CategoryOutcome outcome =
        CategoryJudgement.run(
            PROFILE,
            FileLevel.NATIONAL,
            statement("20000.00", "0", 3),
            true,
            STANDARD,
            Set.of(Hardship.SCHOOLING));

    assertThat(outcome.steps())
        .flatExtracting(CategoryOutcome.Step::conditions)
        .extracting(CategoryOutcome.Condition::sentence)
        .containsExactly(
            "家庭月人均收入 555.56 元，应低于低保标准 470.00 元/月（测试县）的 1.0 倍，即 470.00 元",
            "家庭月人均收入 555.56 元，应不高于低保标准 470.00 元/月（测试县）的 1.5 倍，即 705.00 元",
            "致困原因应为患重特大疾病、子女上学、其他、残疾、单亲之一：已填写子女上学");
    assertThat(outcome.income().verified()).isTrue();
  }

  @ParameterizedTest(name = "{0} 口人，年收入 {1} 元 → 月人均 {2} 元")
  @DisplayName("月人均收入四舍五入到分")
  @CsvSource({
    "3, 20000.00, 555.56",
    "3, 0, 0.00",
    "7, 100.00, 1.19",
    "1, 0.06, 0.01",
    "1, 0.05, 0.00"
  })
  void rounds(int persons, String yearIncome, String perCapita) {
    assertThat(statement(yearIncome, "0", persons).monthPerCapita()).hasToString(perCapita);
  }

  @Test
  @DisplayName("年收入 = 各人月收入 ×12 + 其他年收入；支出大于收入时净收入为零")
  void adds() {
    var statement =
        IncomeStatement.of(
            List.of(Money.ofYuan("600"), Money.ofYuan("100.50")),
            List.of(Money.ofYuan("1200")),
            List.of(Money.ofYuan("90000")),
            3);

    assertThat(statement.yearIncome()).hasToString("9606.00");
    assertThat(statement.netMonthPerCapita()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("四舍五入后等于标准、实际低于标准的，按实际比较")
  void comparesUnrounded() {
    var statement = statement("16919.99", "0", 3);

    assertThat(statement.monthPerCapita()).hasToString("470.00");
    assertThat(statement.compareIncome(STANDARD.amount(), 100)).isNegative();
  }

  private static IncomeStatement statement(String income, String expense, int persons) {
    return new IncomeStatement(Money.ofYuan(income), Money.ofYuan(expense), persons);
  }
}
