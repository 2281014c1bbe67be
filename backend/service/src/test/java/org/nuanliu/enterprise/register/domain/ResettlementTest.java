package org.nuanliu.enterprise.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("去产能职工安置")
class ResettlementTest {

  @ParameterizedTest(name = "需安置 {0}：已安置 {8}，待安置 {9}")
  @DisplayName("培训中的和失业的不算已安置；说不清去向的就是待安置")
  @CsvSource({
    "100,40,10,20,5,10,5,4,80,6",
    "100,0,0,0,0,0,0,0,0,100",
    "100,100,0,0,0,0,0,0,100,0",
    "100,0,60,0,0,0,0,40,0,0",
    "10,6,0,0,5,0,0,0,11,-1",
  })
  void counts(
      int affected,
      int reassigned,
      int retrained,
      int earlyRetired,
      int retired,
      int reemployed,
      int publicPosts,
      int unemployed,
      int settled,
      int waiting) {
    var numbers =
        new Resettlement(
            affected,
            reassigned,
            retrained,
            earlyRetired,
            retired,
            reemployed,
            publicPosts,
            unemployed);
    assertThat(numbers.settled()).isEqualTo(settled);
    assertThat(numbers.waiting()).isEqualTo(waiting);
  }
}
