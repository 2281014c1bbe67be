package org.nuanliu.service.station.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("站点标准")
class StationStandardTest {

  @Test
  @DisplayName("“七个一”缺什么按台账上的设施算")
  void missing() {
    assertThat(StationStandard.missing(StationStandard.SEVEN)).isEmpty();
    assertThat(StationStandard.missing(List.of("room", "seats", "wifi")))
        .containsExactly("microwave", "water", "air-conditioning", "washroom", "medicine");
  }

  @Test
  @DisplayName("台账上缺设施的不能认定设施健全，没上地图的不能认定可以查询")
  void contradictions() {
    assertThat(StationStandard.contradictions(List.of("sign", "map"), List.of(), true)).isEmpty();
    assertThat(
            StationStandard.contradictions(
                List.of("sign", "facilities", "map"), List.of("room"), false))
        .extracting(StationIssue::pointer)
        .containsExactly("/met/1", "/met/2");
    assertThat(StationStandard.contradictions(List.of("facilities"), StationStandard.SEVEN, false))
        .isEmpty();
  }
}
