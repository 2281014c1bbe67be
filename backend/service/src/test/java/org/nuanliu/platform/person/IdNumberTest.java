package org.nuanliu.platform.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("身份证号（GB 11643-1999）")
class IdNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 1, 5);

  @ParameterizedTest(name = "{0} → {1}，{2}，{3}")
  @DisplayName("有效的号码，得出出生日期和性别")
  @CsvSource({
    "11010519491231002X, 11010519491231002X, 1949-12-31, FEMALE",
    "11010519491231002x, 11010519491231002X, 1949-12-31, FEMALE",
    "410102198001010018, 410102198001010018, 1980-01-01, MALE",
    "410181197512300042, 410181197512300042, 1975-12-30, FEMALE",
    "419001196606151232, 419001196606151232, 1966-06-15, MALE",
    "411302195503074423, 411302195503074423, 1955-03-07, FEMALE",
    "410102660615123, 410102196606151236, 1966-06-15, MALE",
    "４１０１０２１９８００１０１００１８, 410102198001010018, 1980-01-01, MALE",
    "'410102 19800101　0018 ', 410102198001010018, 1980-01-01, MALE",
  })
  void accepts(String typed, String stored, LocalDate birth, Sex sex) {
    var number = IdNumber.of(typed, TODAY);

    assertThat(number.value()).isEqualTo(stored);
    assertThat(number.birthDate()).isEqualTo(birth);
    assertThat(number.sex()).isEqualTo(sex);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @DisplayName("无效的号码，说明错在哪里")
  @CsvSource({
    "411628199002290011, BIRTH_DATE",
    "410102198001010011, CHECK_DIGIT",
    "410102203001010010, BORN_LATER",
    "41010219800101001, SHAPE",
    "4101021980010100188, SHAPE",
    "X10102198001010018, SHAPE",
    "'', SHAPE",
    "4101026606151２３４, SHAPE",
  })
  void refuses(String typed, IdNumberFault fault) {
    assertThat(IdNumber.faultOf(typed, TODAY)).contains(fault);
    assertThatIllegalArgumentException().isThrownBy(() -> IdNumber.of(typed, TODAY));
  }

  @Test
  @DisplayName("没有填写时按格式不对处理，不出异常")
  void nothingTyped() {
    assertThat(IdNumber.faultOf(null, TODAY)).contains(IdNumberFault.SHAPE);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @DisplayName("撤销的行政区划照样有效；省份代码不认识只提醒")
  @CsvSource({"410306198001010016, true", "990102198001010014, false"})
  void unknownArea(String typed, boolean known) {
    String body = typed.substring(0, 17);
    IdNumber number =
        "0123456789X"
            .chars()
            .mapToObj(check -> body + (char) check)
            .filter(candidate -> IdNumber.faultOf(candidate, TODAY).isEmpty())
            .map(candidate -> IdNumber.of(candidate, TODAY))
            .findFirst()
            .orElseThrow();

    assertThat(number.hasKnownProvince()).isEqualTo(known);
  }

  @Test
  @DisplayName("周岁按生日计算")
  void age() {
    var number = new IdNumber("410102198001060018");

    assertThat(number.ageOn(TODAY)).isEqualTo(37);
    assertThat(number.ageOn(TODAY.plusDays(1))).isEqualTo(38);
  }

  @Test
  @DisplayName("打印时不带出号码")
  void isNotPrinted() {
    assertThat(new IdNumber("410102198001010018")).hasToString("IdNumber[4101…]");
  }
}
