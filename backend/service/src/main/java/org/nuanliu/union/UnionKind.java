package org.nuanliu.union;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a union is. The kind decides what may be done at it; its depth in the tree says nothing
 * (domain.md §10.1).
 */
public enum UnionKind {
  PROVINCE("province", "province", "省总工会"),
  CITY("city", "city", "省辖市总工会"),
  /** Directly under the province: does a city's and a county's work, with different people. */
  DIRECT_COUNTY("direct_county", "county", "直管县（市）总工会"),
  COUNTY("county", "county", "县（市、区）总工会"),
  INDUSTRY("industry", "industry", "省产业工会、省直工会"),
  TOWNSHIP("township", "township", "乡镇（街道）工会"),
  GRASSROOTS("grassroots", "grassroots", "基层工会");

  /** Where a union may stand: kind → kinds that its parent may be of. */
  private static final Map<UnionKind, Set<UnionKind>> PARENTS =
      Map.of(
          PROVINCE, EnumSet.noneOf(UnionKind.class),
          CITY, EnumSet.of(PROVINCE),
          DIRECT_COUNTY, EnumSet.of(PROVINCE),
          INDUSTRY, EnumSet.of(PROVINCE),
          COUNTY, EnumSet.of(CITY),
          // a city without counties (济源) has its townships directly below it
          TOWNSHIP, EnumSet.of(CITY, DIRECT_COUNTY, COUNTY),
          // enterprises stand below any level, the branches of a group below the group
          GRASSROOTS, EnumSet.allOf(UnionKind.class));

  private final String code;
  private final String levelRole;
  private final String label;

  UnionKind(String code, String levelRole, String label) {
    this.code = code;
    this.levelRole = levelRole;
    this.label = label;
  }

  @JsonCreator
  public static UnionKind of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有这种工会类型"));
  }

  /** As in the database, the interface and {@code access.yaml}. */
  @JsonValue
  public String code() {
    return code;
  }

  /** Realm role that the accounts of such a union hold. */
  public String levelRole() {
    return levelRole;
  }

  public boolean mayStandUnder(UnionKind parent) {
    return PARENTS.get(this).contains(parent);
  }

  public String label() {
    return label;
  }
}
