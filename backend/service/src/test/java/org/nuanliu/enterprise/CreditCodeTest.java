package org.nuanliu.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("统一社会信用代码")
class CreditCodeTest {

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("按国标校验，15 位旧号不校验")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          91410100MA0000007G,-
          81410000MC00000047,-
          914103001700000035,-
          ' 91410100ma0000007g ',-
          91410100MA0000007H,CHECK
          91410101MA0000007G,CHECK
          91410100MA0000017G,ORGANISATION
          91410100MI0000007G,FORM
          91410100MA0000007,FORM
          410100123456789,-
          '',FORM
          """)
  void checks(String typed, CreditCode.Fault fault) {
    assertThat(CreditCode.read(typed).fault()).isEqualTo(fault);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("全角、空格、小写都整理成规范写法")
  @CsvSource({"' 9141 0100 ma00 0000 7g'", "９１４１０１００ＭＡ００００００７Ｇ"})
  void isNarrow(String typed) {
    assertThat(CreditCode.read(typed).value()).isEqualTo("91410100MA0000007G");
  }
}
