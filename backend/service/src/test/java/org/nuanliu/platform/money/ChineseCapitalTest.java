package org.nuanliu.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseCapitalTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "0,零元整",
    "0.01,壹分",
    "0.10,壹角整",
    "0.11,壹角壹分",
    "1,壹元整",
    "1.01,壹元零壹分",
    "1.10,壹元壹角整",
    "10,壹拾元整",
    "10.05,壹拾元零伍分",
    "11,壹拾壹元整",
    "100,壹佰元整",
    "101,壹佰零壹元整",
    "110,壹佰壹拾元整",
    "325.04,叁佰贰拾伍元零肆分",
    "1000,壹仟元整",
    "1001,壹仟零壹元整",
    "1010,壹仟零壹拾元整",
    "1409.50,壹仟肆佰零玖元伍角整",
    "6007.14,陆仟零柒元壹角肆分",
    "1680.32,壹仟陆佰捌拾元叁角贰分",
    "10000,壹万元整",
    "10001,壹万零壹元整",
    "10010,壹万零壹拾元整",
    "10100,壹万零壹佰元整",
    "11000,壹万壹仟元整",
    "16409.02,壹万陆仟肆佰零玖元零贰分",
    "100000,壹拾万元整",
    "107000.53,壹拾万柒仟元伍角叁分",
    "1000000,壹佰万元整",
    "1000010,壹佰万零壹拾元整",
    "10000001,壹仟万零壹元整",
    "20000200.02,贰仟万零贰佰元零贰分",
    "100000000,壹亿元整",
    "100000001,壹亿零壹元整",
    "100010000,壹亿零壹万元整",
    "101000000,壹亿零壹佰万元整",
    "110000000,壹亿壹仟万元整",
    "123456789.01,壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分",
    "1000000000000,壹万亿元整",
    "1000000000005,壹万亿零伍元整",
    "1000000050000,壹万亿零伍万元整",
    "1000500000000,壹万零伍亿元整",
    "1200000000000,壹万贰仟亿元整",
    "9999999999999.99,玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    "-3.50,负叁元伍角整"
  })
  @DisplayName("大写金额")
  void writes(String yuan, String capital) {
    assertThat(ChineseCapital.of(Money.ofYuan(yuan))).isEqualTo(capital);
  }

  @Test
  @DisplayName("再大就没有写法")
  void ends() {
    assertThat(ChineseCapital.of(new Money(999_999_999_999_999_999L))).startsWith("玖仟玖佰玖拾玖万");
    assertThatThrownBy(() -> ChineseCapital.of(new Money(1_000_000_000_000_000_000L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
