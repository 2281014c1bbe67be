package org.nuanliu.aid.batch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.aid.batch.domain.BatchContent.SealedLine;
import org.nuanliu.platform.money.Money;

@DisplayName("批次的规则")
class BatchRulesTest {

  private static final ApprovalLimit LIMIT =
      new ApprovalLimit(Money.ofYuan("100000"), Money.ofYuan("1000000"));

  private static final UUID ONE = new UUID(1, 1);

  @ParameterizedTest(name = "{0} 审批 {1} 元：{2}")
  @CsvSource({
    "county, 100000.00, true",
    "county, 100000.01, false",
    "direct_county, 100000.01, true",
    "city, 1000000.00, true",
    "city, 1000000.01, false",
    "industry, 1000000.01, false",
    "province, 9999999999.99, true",
    "township, 0.01, false",
    "grassroots, 0.01, false"
  })
  @DisplayName("额度按级别")
  void limits(String kind, String total, boolean allowed) {
    assertThat(LIMIT.allows(kind, Money.ofYuan(total))).isEqualTo(allowed);
  }

  @Test
  @DisplayName("内容里任何一项变了，封存的内容就不同")
  void contentTellsEverything() {
    SealedLine line = line(1, ONE, ONE, 1, "测试甲", 2, 60_000, null);
    assertThat(
            List.of(
                line(2, ONE, ONE, 1, "测试甲", 2, 60_000, null),
                line(1, new UUID(1, 2), ONE, 1, "测试甲", 2, 60_000, null),
                line(1, ONE, new UUID(1, 2), 1, "测试甲", 2, 60_000, null),
                line(1, ONE, ONE, 3, "测试甲", 2, 60_000, null),
                line(1, ONE, ONE, 1, "测试乙", 2, 60_000, null),
                line(1, ONE, ONE, 1, "测试甲", 3, 60_000, null),
                line(1, ONE, ONE, 1, "测试甲", 2, 60_001, null),
                line(1, ONE, ONE, 1, "测试甲", 2, 60_000, ONE)))
        .extracting(other -> content(List.of("PF1"), List.of(other)))
        .doesNotContain(content(List.of("PF1"), List.of(line)))
        .doesNotHaveDuplicates();
    assertThat(content(List.of("ab", "c"), List.of()))
        .isNotEqualTo(content(List.of("a", "bc"), List.of()));
  }

  @Test
  @DisplayName("一步一个去处，办结和作废以后什么也不能办")
  void flow() {
    assertThat(BatchFlow.table())
        .extracting(one -> one.from() + " " + one.action())
        .doesNotHaveDuplicates();
    for (BatchAction action : BatchAction.values()) {
      assertThat(BatchFlow.find(BatchState.SETTLED, action)).isEmpty();
      assertThat(BatchFlow.find(BatchState.CANCELLED, action)).isEmpty();
    }
  }

  private static String content(List<?> head, List<SealedLine> lines) {
    var text = new StringBuilder();
    var content = new BatchContent(text::append);
    content.head(head);
    lines.forEach(content::line);
    return text.toString();
  }

  private static SealedLine line(
      int position,
      UUID application,
      UUID household,
      int beneficiary,
      String holder,
      int account,
      long fen,
      UUID reissueOf) {
    return new SealedLine(
        position,
        application,
        household,
        new byte[] {(byte) beneficiary},
        holder,
        new byte[] {(byte) account},
        fen,
        reissueOf);
  }
}
