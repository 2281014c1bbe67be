package org.nuanliu.enterprise.visit.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.nuanliu.platform.money.Money;

/**
 * Wages or social insurance that an enterprise owes its workers; nothing owed is zero in all three.
 *
 * @param months for how many
 * @param people how many workers
 * @param amount together
 */
public record OwedSum(
    @NotNull @Min(0) @Max(600) Integer months,
    @NotNull @Min(0) @Max(1_000_000) Integer people,
    @NotNull Money amount) {

  boolean nothing() {
    return months == 0 && people == 0 && amount.equals(Money.ZERO);
  }

  boolean whole() {
    return months > 0 && people > 0 && amount.compareTo(Money.ZERO) > 0;
  }
}
