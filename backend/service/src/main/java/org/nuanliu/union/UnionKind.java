package org.nuanliu.union;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

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

  public String label() {
    return label;
  }
}
