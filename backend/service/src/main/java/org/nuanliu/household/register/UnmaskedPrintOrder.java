package org.nuanliu.household.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks for a hand-over paper.
 *
 * @param reason why full numbers must stand on it, and who gets it; kept in the audit trail
 */
public record UnmaskedPrintOrder(
    @NotNull HouseholdDocument document,
    @NotNull @Size(min = 5, max = 200, message = "请写明用途和交给谁，5 到 200 个字") String reason) {

  public UnmaskedPrintOrder {
    reason = reason == null ? null : reason.strip();
  }
}
