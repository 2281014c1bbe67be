package org.nuanliu.visit.campaign;

import org.nuanliu.platform.money.Money;

/**
 * Coverage of one kind of hardship.
 *
 * @param category of list {@code visit-category}, as the register had it when the list was frozen
 */
public record CategoryCoverage(
    String category, long listed, long visited, Integer permille, long notMet, Money given) {}
