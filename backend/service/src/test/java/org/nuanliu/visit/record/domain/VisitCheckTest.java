package org.nuanliu.visit.record.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanliu.visit.record.domain.GiftKind.CARD;
import static org.nuanliu.visit.record.domain.GiftKind.CASH;
import static org.nuanliu.visit.record.domain.GiftKind.GOODS;
import static org.nuanliu.visit.record.domain.VisitOutcome.MET;
import static org.nuanliu.visit.record.domain.VisitOutcome.NOT_MET;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("走访记录的规定")
class VisitCheckTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

  private static Arguments gift(
      String what,
      GiftKind kind,
      String source,
      boolean family,
      boolean signed,
      String... expected) {
    var gift = new VisitFacts.Gift(kind, source, 60_000, kind == GOODS ? "米面各一袋" : null, null);
    return Arguments.of(
        what, facts(MET, null, null, "见到本人", family, signed, List.of(gift)), List.of(expected));
  }

  private static VisitFacts facts(
      VisitOutcome outcome,
      String notMet,
      LocalDate next,
      String seen,
      boolean family,
      boolean signed,
      List<VisitFacts.Gift> gifts) {
    return new VisitFacts(
        outcome, notMet, next, seen, DAY, DAY, family, signed, 2, 1, gifts, List.of());
  }

  static Stream<Arguments> records() {
    var cash = new VisitFacts.Gift(CASH, "union-dues", 60_000, null, null);
    return Stream.of(
        gift("工会经费发现金，本人签名", CASH, "union-dues", true, true),
        gift("没有签名也没有签收表编号", CASH, "union-dues", true, false, "no-receipt"),
        gift("中央财政资金发现金", CASH, "central", true, true, "fiscal-by-hand"),
        gift("市财政资金发慰问品", GOODS, "city", true, true, "fiscal-by-hand"),
        gift("财政资金打卡给建档家庭", CARD, "provincial", true, false),
        gift("打卡给没有建档的人", CARD, "union-dues", false, true, "not-on-file"),
        Arguments.of(
            "见到人而没有写情况", facts(MET, null, null, null, true, true, List.of()), List.of("missing")),
        Arguments.of(
            "没见到，有原因，改日再去",
            facts(NOT_MET, "away", DAY.plusDays(1), null, true, false, List.of()),
            List.of()),
        Arguments.of(
            "没见到而没有原因",
            facts(NOT_MET, null, null, null, true, false, List.of()),
            List.of("missing")),
        Arguments.of(
            "没见到却登记了慰问金",
            facts(NOT_MET, "away", null, null, true, true, List.of(cash)),
            List.of("nobody-met")),
        Arguments.of(
            "再去的日期不晚于这一次",
            facts(NOT_MET, "away", DAY, null, true, false, List.of()),
            List.of("not-later")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  @DisplayName("登记")
  void judges(String what, VisitFacts facts, List<String> expected) {
    assertThat(VisitCheck.of(facts))
        .as(what)
        .extracting(VisitIssue::code)
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest(name = "{0} 人 {1} 车 {2} 分：{3}")
  @CsvSource({
    "5, 1, 20000, ''",
    "6, 1, 20000, PARTY",
    "5, 2, 20000, VEHICLES",
    "5, 1, 20001, COST",
    "6, 2, 20001, 'PARTY,VEHICLES,COST'"
  })
  @DisplayName("轻车简从：等于标准不算超，超过才算")
  void measures(int size, int cars, long cost, String expected) {
    assertThat(String.join(",", new VisitLimits(5, 1, 20_000).beyond(size, cars, cost)))
        .isEqualTo(expected);
  }
}
