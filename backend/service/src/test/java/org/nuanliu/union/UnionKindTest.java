package org.nuanliu.union;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionKindTest {

  @ParameterizedTest(name = "{0} 之下：{1}")
  @DisplayName("每类工会之下可以设什么")
  @CsvSource(
      delimiter = '|',
      value = {
        "province      | city direct_county industry grassroots",
        "city          | county township grassroots",
        "direct_county | township grassroots",
        "county        | township grassroots",
        "industry      | grassroots",
        "township      | grassroots",
        "grassroots    | grassroots",
      })
  void hasRoomFor(String parent, String children) {
    assertThat(UnionKind.values())
        .filteredOn(kind -> kind.mayStandUnder(UnionKind.of(parent)))
        .extracting(UnionKind::code)
        .containsExactlyInAnyOrder(children.split(" "));
  }
}
