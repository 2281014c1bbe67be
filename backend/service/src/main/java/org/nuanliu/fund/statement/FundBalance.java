package org.nuanliu.fund.statement;

import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * One bar of the tree.
 *
 * @param key code of the source or purpose ({@code ANY} for any), the year, number of the grant, or
 *     path of the union
 * @param unionId of a tree by union, otherwise null
 * @param unionName of a tree by union, otherwise null
 * @param own of a tree by union: what lies at the union itself, without those below
 * @param hasBelow whether the tree goes on below
 * @param held all that came and was neither passed on nor turned back: available, reserved and paid
 * @param returned what was paid and came back; it is available again
 */
public record FundBalance(
    String key,
    UUID unionId,
    String unionName,
    boolean own,
    boolean hasBelow,
    Money held,
    Money available,
    Money reserved,
    Money paid,
    Money returned) {}
