package org.nuanliu.household.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdState;

/**
 * Which families stand in a register.
 *
 * @param union the union and those below it; absent for the caller's own
 * @param state only files in this state
 * @param reason what the register is for; kept in the audit trail
 */
public record RegisterOrder(
    UUID union,
    @NotNull HouseholdState state,
    @NotNull @Size(min = 5, max = 200, message = "请写明用途，5 到 200 个字") String reason) {

  public RegisterOrder {
    reason = reason == null ? null : reason.strip();
  }
}
