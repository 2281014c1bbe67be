package org.nuanliu.household.selfcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanliu.household.register.domain.HouseholdForm.Exclusions;
import org.nuanliu.platform.money.Money;

@DisplayName("自助测算的其他条件")
class SelfCheckRulesTest {

  private static final Exclusions NONE = new Exclusions(false, false, false, false, false);

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of("城镇职工，没有不予建档的情形", answers(false, false, null, NONE), true),
        Arguments.of("没有回答的当作没有", answers(false, false, null, null), true),
        Arguments.of("农民工，会员，合同满一年", answers(true, true, 12, NONE), true),
        Arguments.of("农民工，合同差一个月", answers(true, true, 11, NONE), false),
        Arguments.of("农民工，没有合同", answers(true, true, null, NONE), false),
        Arguments.of("农民工，不是会员", answers(true, false, 24, NONE), false),
        Arguments.of(
            "两套住房",
            answers(false, false, null, new Exclusions(true, false, false, false, false)),
            false),
        Arguments.of(
            "有车，是谋生用的",
            answers(false, false, null, new Exclusions(false, false, false, true, true)),
            true),
        Arguments.of(
            "有车，不是谋生用的",
            answers(false, false, null, new Exclusions(false, false, false, true, false)),
            false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @DisplayName("逐条说明满足与否")
  void finds(String what, SelfCheckAnswers answers, boolean passes) {
    List<SelfCheckFinding> findings = SelfCheckRules.findings(answers, 12);
    assertThat(SelfCheckRules.pass(findings)).isEqualTo(passes);
    assertThat(findings).allSatisfy(finding -> assertThat(finding.sentence()).isNotBlank());
  }

  @Test
  @DisplayName("要带的材料与建档的附件清单一致")
  void papers() {
    var answers =
        new SelfCheckAnswers(
            "410122",
            3,
            Money.ofYuan("900"),
            null,
            Money.ofYuan("20000"),
            null,
            null,
            Set.of("6", "9"),
            true,
            true,
            true,
            true,
            20,
            NONE);
    assertThat(SelfCheckRules.papers(answers, "1"))
        .contains("申请书或者审批表", "劳动合同（农民工）", "残疾证", "离婚或者丧偶证明")
        .anyMatch(paper -> paper.contains("诊断证明"))
        .anyMatch(paper -> paper.contains("学费"));
    assertThat(answers.yearIncome()).isEqualTo(Money.ofYuan("10800"));
    assertThat(answers.yearExpense()).isEqualTo(Money.ofYuan("20000"));
  }

  private static SelfCheckAnswers answers(
      boolean migrant, boolean member, Integer months, Exclusions exclusions) {
    return new SelfCheckAnswers(
        "410122",
        3,
        Money.ofYuan("900"),
        null,
        null,
        null,
        null,
        Set.of(),
        false,
        false,
        migrant,
        member,
        months,
        exclusions);
  }
}
