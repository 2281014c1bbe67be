package org.nuanliu.service.station.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a station should have: “六有” (domain rules §8) and “七个一” (海口). */
public final class StationStandard {

  /** 七个一, of list {@code station-facility}. */
  public static final List<String> SEVEN =
      List.of("room", "seats", "microwave", "water", "air-conditioning", "washroom", "medicine");

  /** 健全设施 and 地图查询 of list {@code station-standard}: those that the register can contradict. */
  private static final String FACILITIES = "facilities";

  private static final String MAP = "map";

  private StationStandard() {}

  /** Those of the seven that a station does not have, in their order. */
  public static List<String> missing(Collection<String> facilities) {
    return SEVEN.stream().filter(one -> !facilities.contains(one)).toList();
  }

  /** What an inspector may not say because the register says otherwise. */
  public static List<StationIssue> contradictions(
      List<String> met, Collection<String> facilities, boolean mapListed) {
    List<StationIssue> issues = new ArrayList<>();
    if (met.contains(FACILITIES) && !missing(facilities).isEmpty()) {
      issues.add(
          new StationIssue(
              "/met/" + met.indexOf(FACILITIES),
              "facilities-missing",
              "台账上“七个一”还缺 %d 项，不能认定设施健全".formatted(missing(facilities).size())));
    }
    if (met.contains(MAP) && !mapListed) {
      issues.add(new StationIssue("/met/" + met.indexOf(MAP), "not-on-map", "台账上还没有标注到地图"));
    }
    return issues;
  }
}
