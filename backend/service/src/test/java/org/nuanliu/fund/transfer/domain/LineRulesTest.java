package org.nuanliu.fund.transfer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("一行预算的钱可以怎样出去")
class LineRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 2, 5);

  @ParameterizedTest(name = "{0}年、期限 {1}、自己收到 {2}、有下级 {3}：{4}")
  @CsvSource(
      nullValues = "无",
      value = {
        "2018, 无,         false, true,  ASSIGN APPROPRIATE TURN_BACK",
        "2018, 无,         false, false, ASSIGN TURN_BACK",
        "2018, 无,         true,  true,  ASSIGN APPROPRIATE",
        "2018, 2018-02-05, true,  true,  ASSIGN APPROPRIATE",
        "2018, 2018-02-04, true,  true,  ''",
        "2018, 2018-02-04, false, true,  TURN_BACK",
        "2017, 无,         false, true,  CARRY_OVER TURN_BACK",
        "2017, 无,         true,  true,  CARRY_OVER",
        "2017, 2018-01-31, false, false, TURN_BACK",
        "2019, 无,         true,  true,  ASSIGN APPROPRIATE"
      })
  void ways(int year, LocalDate useBy, boolean own, boolean passesOn, String expected) {
    assertThat(LineRules.ways(year, useBy, own, passesOn, TODAY)).isEqualTo(kinds(expected));
  }

  private static Set<FundTransferKind> kinds(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(FundTransferKind::valueOf)
        .collect(Collectors.toSet());
  }
}
