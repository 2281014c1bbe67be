package org.nuanliu.household.register.domain;

import java.time.LocalDate;
import org.nuanliu.platform.money.Money;

/**
 * 城市低保标准 of the filing county on the day of the decision, 元 per person and month.
 *
 * @param areaName where it applies
 * @param validFrom since when
 */
public record LocalStandard(Money amount, String areaName, LocalDate validFrom) {}
