package org.nuanliu.platform.reveal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks for one value in full.
 *
 * @param field which field of the record, as its answer names it
 * @param reason why it is needed; at least five characters, kept in the audit trail
 */
public record RevealRequest(
    @NotBlank @Size(max = 64) String field,
    @NotNull @Size(min = 5, max = 200, message = "请写明事由，5 到 200 个字") String reason) {

  public RevealRequest {
    reason = reason == null ? null : reason.strip();
  }
}
