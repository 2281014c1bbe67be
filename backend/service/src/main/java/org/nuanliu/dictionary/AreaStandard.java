package org.nuanliu.dictionary;

import java.time.LocalDate;
import org.nuanliu.platform.money.Money;

/**
 * A 低保标准 that applies.
 *
 * @param areaCode area that it was set for: the area asked about, or its city
 * @param areaName name of that area on the day asked about
 * @param amount per person and month
 * @param validFrom since when
 */
public record AreaStandard(String areaCode, String areaName, Money amount, LocalDate validFrom) {}
