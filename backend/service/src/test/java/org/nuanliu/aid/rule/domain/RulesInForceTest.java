package org.nuanliu.aid.rule.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.platform.money.Money;

@DisplayName("哪一天用哪一条标准")
class RulesInForceTest {

  private static final LocalDate DAY = LocalDate.parse("2018-02-01");

  @ParameterizedTest(name = "{0} 用于 {1}：全国级 {2}，区县级 {3}，临时救助 {4}，有争议 {5}")
  @CsvSource({
    "central, living, true, false, false, false",
    "central, medical, true, false, false, false",
    "central, study, true, false, false, false",
    "central, training, true, false, false, true",
    "central, placement, true, false, false, true",
    "central, condolence, false, false, false, false",
    "provincial, living, true, false, false, false",
    "provincial, training, true, false, false, true",
    "provincial, condolence, false, false, false, false",
    "city, medical, true, true, true, false",
    "union-dues, condolence, true, true, true, false",
    "donation, living, true, true, true, false",
  })
  @DisplayName("中央和省财政资金只用于全国级档案；各地规定不一致的标明有争议")
  void sources(
      String source,
      String purpose,
      boolean national,
      boolean county,
      boolean temp,
      boolean disputed) {
    SourceRule rule =
        RulesInForce.source(ShippedRules.sources(), DAY, source, purpose).orElseThrow();
    assertThat(rule.admits("1")).isEqualTo(national);
    assertThat(rule.admits("4")).isEqualTo(county);
    assertThat(rule.admits(SourceRule.levelOf("1", true))).isEqualTo(temp);
    assertThat(rule.disputed()).isEqualTo(disputed);
    assertThat(rule.clause()).isNotBlank();
  }

  @Test
  @DisplayName("没有写明可以用的，就不能用")
  void silenceIsNo() {
    assertThat(RulesInForce.source(ShippedRules.sources(), DAY, "central", "unheard-of")).isEmpty();
  }

  @Test
  @DisplayName("省里从某一天起改了，前一天还是旧的")
  void fromADay() {
    List<SourceRule> lines = new ArrayList<>(ShippedRules.sources());
    var changed = LocalDate.parse("2018-07-01");
    lines.add(
        new SourceRule("central", "training", Set.of(), false, false, "省总工会决定", null, changed));
    assertThat(
            RulesInForce.source(lines, changed.minusDays(1), "central", "training")
                .orElseThrow()
                .admits("1"))
        .isTrue();
    assertThat(RulesInForce.source(lines, changed, "central", "training").orElseThrow().admits("1"))
        .isFalse();
  }

  @Test
  @DisplayName("限额改了用新的，取消了就不再算")
  void capsFollowEachOther() {
    List<Cap> lines = new ArrayList<>(ShippedRules.caps());
    Cap old =
        lines.stream().filter(cap -> cap.key().equals("condolence-time")).findFirst().orElseThrow();
    lines.add(from(old, CapFormula.FIXED, Money.ofYuan("2000"), "2019-01-01"));
    lines.add(from(old, CapFormula.NONE, null, "2020-01-01"));
    assertThat(amounts(lines, "2018-12-31")).containsExactly("3000.00", "6000.00");
    assertThat(amounts(lines, "2019-01-01")).containsExactly("2000.00", "6000.00");
    assertThat(amounts(lines, "2020-01-01")).containsExactly("6000.00");
    assertThat(amounts(lines, "2011-12-31")).isEmpty();
  }

  private static List<String> amounts(List<Cap> lines, String day) {
    return RulesInForce.caps(lines, LocalDate.parse(day), "condolence", null, "410122").stream()
        .map(cap -> cap.amount().toString())
        .sorted()
        .toList();
  }

  private static Cap from(Cap old, CapFormula formula, Money amount, String day) {
    return new Cap(
        old.key(),
        old.purpose(),
        old.variant(),
        old.holder(),
        old.group(),
        formula,
        null,
        amount,
        old.period(),
        old.areaCode(),
        false,
        old.clause(),
        null,
        LocalDate.parse(day));
  }
}
