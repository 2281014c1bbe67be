package org.nuanliu.household.register;

import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * What the survey found of an income or expense of the year.
 *
 * @param verifiedYearAmount 核实金额, absent before the survey
 */
public record ItemFacts(UUID id, Money verifiedYearAmount) {}
