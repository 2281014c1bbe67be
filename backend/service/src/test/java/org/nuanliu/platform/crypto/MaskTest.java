package org.nuanliu.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  @ParameterizedTest
  @CsvSource({"张三, 张*", "张三丰, 张*", "欧阳明月, 欧*", "张, 张*", "𠮷田, 𠮷*"})
  void keepsTheFirstCharacterOfAName(String name, String masked) {
    assertThat(Mask.name(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "41010519900101123X, 4101***********23X",
    "410105900101123, 4101********123",
    "123, ***",
    "12345678, ********"
  })
  void keepsFourAndThreeOfAnIdNumber(String idNumber, String masked) {
    assertThat(Mask.idNumber(idNumber)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"13812341234, 138****1234", "63551234, ********", "037163551234, 037*****1234"})
  void keepsThreeAndFourOfAPhone(String phone, String masked) {
    assertThat(Mask.phone(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"6222020000000001234, ***************1234", "1234, ****", "1234567, *******"})
  void keepsTheLastFourOfACard(String card, String masked) {
    assertThat(Mask.card(card)).isEqualTo(masked);
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Mask.name(null)).isNull();
    assertThat(Mask.idNumber("")).isEmpty();
    assertThat(Mask.phone(null)).isNull();
    assertThat(Mask.card(" ")).isEqualTo(" ");
  }
}
