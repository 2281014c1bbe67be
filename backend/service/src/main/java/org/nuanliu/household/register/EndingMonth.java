package org.nuanliu.household.register;

import org.nuanliu.platform.money.Money;

/**
 * One of the months on which a 脱困 rests.
 *
 * @param month {@code 2017-11}
 * @param income of the whole family
 * @param monthPerCapita rounded to 0.01 元
 */
public record EndingMonth(String month, Money income, Money monthPerCapita, Money standard) {}
