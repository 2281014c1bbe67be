package org.nuanliu.household.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why: kept in the audit trail. */
public record ConsentReason(
    @NotNull @Size(min = 5, max = 200, message = "请写明事由，5 到 200 个字") String reason) {

  public ConsentReason {
    reason = reason == null ? null : reason.strip();
  }
}
