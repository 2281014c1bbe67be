package org.nuanliu.aid.rule.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.dictionary.AreaStandard;
import org.nuanliu.platform.money.Money;

@DisplayName("能给多少：每一笔都说得清")
class AidDecisionTest {

  private static final LocalDate DAY = LocalDate.parse("2018-02-01");

  @ParameterizedTest(name = "{0}：低保标准 {3}，已享受 {4}，再给 {5} → 上限 {6}，还可以给 {7}，{8}")
  @CsvSource({
    // the two figures that 荆门 published: 620 × 12 and 620 × 10
    "荆门生活救助, living, , 620.00, 0, 7440.00, 7440.00, 7440.00, true",
    "荆门生活救助多一分, living, , 620.00, 0, 7440.01, 7440.00, 7440.00, false",
    "荆门高等教育助学, study, higher, 620.00, 0, 6200.00, 6200.00, 6200.00, true",
    "荆门高等教育助学多一分, study, higher, 620.00, 0, 6200.01, 6200.00, 6200.00, false",
    "淮阳生活救助, living, , 470.00, 0, 5640.00, 5640.00, 5640.00, true",
    "已享受一部分, living, , 620.00, 5000.00, 2440.00, 7440.00, 2440.00, true",
    "已享受一部分，再给就超, living, , 620.00, 5000.00, 2440.01, 7440.00, 2440.00, false",
    "标准下调以后已超, living, , 400.00, 5000.00, 1.00, 4800.00, 0.00, false",
    "慰问每次, condolence, , 620.00, 0, 3000.00, 3000.00, 3000.00, true",
    "慰问每次多一分, condolence, , 620.00, 0, 3000.01, 3000.00, 3000.00, false",
  })
  void withinTheCap(
      String what,
      String purpose,
      String variant,
      String standard,
      String used,
      String amount,
      String ceiling,
      String left,
      boolean allowed) {
    AidDecision decision =
        AidDecision.of(
            asked(amount, standard, null, used, purpose),
            RulesInForce.caps(ShippedRules.caps(), DAY, purpose, variant, "410122"));
    assertThat(decision.allowed()).isEqualTo(allowed);
    assertThat(decision.most()).isEqualTo(Money.ofYuan(left));
    assertThat(decision.caps().getFirst().ceiling()).isEqualTo(Money.ofYuan(ceiling));
    assertThat(decision.reasons()).hasSize(allowed ? 0 : 1);
  }

  @ParameterizedTest(name = "自付 {0}，单位 {1}，社会 {2} → 最多 {3}")
  @CsvSource({
    "30000, 0, 0, 30000.00",
    "30000, 8000, 2000, 20000.00",
    "30000, 28000, 2000, 0.00",
    "30000, 28000, 5000, 0.00",
  })
  @DisplayName("医疗救助：自付金额减去单位救助和社会救助，不会是负数")
  void netOfOtherAid(String selfPaid, String unit, String social, String most) {
    var asked =
        new AidCase(
            Money.ofYuan("1"),
            standard("620"),
            Money.ofYuan(selfPaid),
            Money.ofYuan(unit),
            Money.ofYuan(social),
            Map.of());
    AidDecision decision = AidDecision.of(asked, caps("medical", "serious", "410122"));
    assertThat(decision.most()).isEqualTo(Money.ofYuan(most));
    assertThat(decision.caps().getFirst().working()).contains("− 单位救助").contains("− 社会救助");
  }

  @ParameterizedTest(name = "{0}：{1}，{2} → {3}")
  @CsvSource({
    "平顶山大病, serious, 410400, 20000.00",
    "平顶山下属县大病, serious, 410422, 20000.00",
    "平顶山一般疾病, illness, 410422, 45000.00",
    "其他市大病, serious, 410122, 45000.00",
  })
  @DisplayName("地方限额在全省标准之上，只管这个地方和它的县，只管这种情形")
  void localCeilings(String what, String variant, String area, String most) {
    var asked =
        new AidCase(
            Money.ofYuan("1"),
            standard("620"),
            Money.ofYuan("45000"),
            Money.ZERO,
            Money.ZERO,
            Map.of());
    assertThat(AidDecision.of(asked, caps("medical", variant, area)).most())
        .isEqualTo(Money.ofYuan(most));
  }

  @Test
  @DisplayName("慰问：每次 3000、每年 6000，第三次就没有了")
  void condolence() {
    AidDecision third =
        AidDecision.of(
            asked("3000", "620", null, "6000", "condolence"), caps("condolence", null, "410122"));
    assertThat(third.allowed()).isFalse();
    assertThat(third.most()).isEqualTo(Money.ZERO);
    assertThat(third.reasons()).singleElement().asString().contains("每人每年最多 6000.00 元");
  }

  @Test
  @DisplayName("没有低保标准、没有自付金额、没有标准的用途：算不出来就不给，并说明缺什么")
  void notWorkedOut() {
    var nothingKnown =
        new AidCase(Money.ofYuan("100"), null, null, Money.ZERO, Money.ZERO, Map.of());
    for (String purpose : List.of("living", "study", "medical", "unheard-of")) {
      AidDecision decision = AidDecision.of(nothingKnown, caps(purpose, null, "410122"));
      assertThat(decision.allowed()).as(purpose).isFalse();
      assertThat(decision.most()).as(purpose).isNull();
      assertThat(decision.reasons()).as(purpose).isNotEmpty();
    }
  }

  @Test
  @DisplayName("说明里有规定、标准、算法、已享受和剩余")
  void explains() {
    AidDecision decision =
        AidDecision.of(
            asked("7000", "620", null, "1000", "living"), caps("living", null, "410122"));
    assertThat(decision.standard()).isEqualTo(Money.ofYuan("620"));
    assertThat(decision.areaName()).isEqualTo("某县");
    assertThat(decision.caps())
        .singleElement()
        .satisfies(
            cap -> {
              assertThat(cap.title()).isEqualTo("每户每年");
              assertThat(cap.working()).isEqualTo("某县低保标准 620.00 元 × 12 个月");
              assertThat(cap.clause()).contains("当地低保标准的年度总额");
              assertThat(cap.used()).isEqualTo(Money.ofYuan("1000"));
              assertThat(cap.left()).isEqualTo(Money.ofYuan("6440"));
            });
    assertThat(decision.reasons())
        .containsExactly("每户每年最多 7440.00 元，已享受和已批准 1000.00 元，还可以给 6440.00 元，不能给 7000.00 元");
  }

  private static List<Cap> caps(String purpose, String variant, String area) {
    return RulesInForce.caps(ShippedRules.caps(), DAY, purpose, variant, area);
  }

  private static AidCase asked(
      String amount, String standard, String selfPaid, String used, String purpose) {
    var received = Money.ofYuan(used);
    return new AidCase(
        Money.ofYuan(amount),
        standard(standard),
        selfPaid == null ? null : Money.ofYuan(selfPaid),
        Money.ZERO,
        Money.ZERO,
        Map.of(
            "living-household", received, "study-student", received, "condolence-year", received));
  }

  private static AreaStandard standard(String amount) {
    return new AreaStandard("410122", "某县", Money.ofYuan(amount), LocalDate.parse("2018-01-01"));
  }
}
