package org.nuanliu.platform.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("电话号码")
class PhoneNumberTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "13800000001, 13800000001",
    "１３８０００００００１, 13800000001",
    "138 0000 0001, 13800000001",
    "138-0000-0001, 13800000001",
    "0371-65900000, 0371-65900000",
    "037165900000, 0371-65900000",
    "010-1234567, 010-1234567",
  })
  void accepts(String typed, String stored) {
    assertThat(PhoneNumber.any(typed)).map(PhoneNumber::value).contains(stored);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"", "12800000001", "1380000000", "138000000011", "65900000", "abc"})
  void refuses(String typed) {
    assertThat(PhoneNumber.any(typed)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"0371-65900000", "2380000000"})
  void isNoMobile(String typed) {
    assertThat(PhoneNumber.mobile(typed)).isEmpty();
  }
}
