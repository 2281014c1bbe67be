package org.nuanliu.aid.rule.domain;

import java.time.LocalDate;
import org.nuanliu.platform.money.Money;

/**
 * One dated line of the caps.
 *
 * @param key lines of one key follow each other; the newest that has begun is in force
 * @param variant narrows the purpose, of list {@code aid-variant}; null for all
 * @param group caps of one group count together, from whichever source and union the money comes
 * @param multiple months of the standard; only for {@link CapFormula#STANDARD}
 * @param amount only for {@link CapFormula#FIXED}
 * @param areaCode only for families that file in this area, or in a county of this city; null for
 *     all
 * @param inferred no official text was found; to be confirmed by the province
 * @param clause where it is written
 */
public record Cap(
    String key,
    String purpose,
    String variant,
    CapHolder holder,
    String group,
    CapFormula formula,
    Integer multiple,
    Money amount,
    CapPeriod period,
    String areaCode,
    boolean inferred,
    String clause,
    String note,
    LocalDate validFrom) {

  /** Whether it is about such aid in such an area, leaving dates aside. */
  public boolean isAbout(String aidPurpose, String aidVariant, String area) {
    return purpose.equals(aidPurpose)
        && (variant == null || variant.equals(aidVariant))
        && (areaCode == null || areaCode.equals(area) || areaCode.equals(cityOf(area)));
  }

  private static String cityOf(String area) {
    return area == null ? null : area.substring(0, 4) + "00";
  }
}
