package org.nuanliu.demo.bank;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * How the bank of the demonstration shall answer a batch.
 *
 * @param results lines that are not paid; all others are
 * @param fault what is wrong with the return file itself: {@code NONE} for nothing
 */
public record DemoBankOrder(
    @NotNull UUID batchId,
    @NotNull @Size(max = 200) List<@NotNull DemoBankResult> results,
    @NotBlank @Size(max = 40) String fault) {

  /**
   * @param reason of list {@code bank-return-reason}
   */
  public record DemoBankResult(int position, @NotBlank @Size(max = 40) String reason) {}
}
