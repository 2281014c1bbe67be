package org.nuanliu.aid.batch.domain;

import org.nuanliu.platform.money.Money;

/**
 * Up to which total the unions of a level approve a batch; what is more, a union above decides
 * (assurance 4.10). The province has no limit.
 *
 * @param county for counties
 * @param city for cities, directly managed counties and industry unions
 */
public record ApprovalLimit(Money county, Money city) {

  /**
   * @param kind of the approving union, as in {@code access.yaml}
   */
  public boolean allows(String kind, Money total) {
    return switch (kind) {
      case "province" -> true;
      case "city", "direct_county", "industry" -> total.compareTo(city) <= 0;
      case "county" -> total.compareTo(county) <= 0;
      default -> false;
    };
  }
}
