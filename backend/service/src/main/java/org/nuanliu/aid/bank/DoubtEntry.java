package org.nuanliu.aid.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * 疑账: money of which nobody knows yet whether it was paid.
 *
 * @param reason of list {@code bank-return-reason}
 * @param ruling what somebody has found out and a second person has not decided yet; null for
 *     nothing
 * @param allowedActions {@code rule}, {@code confirm}, {@code decline}
 */
public record DoubtEntry(
    UUID lineId,
    UUID batchId,
    String batchNumber,
    int position,
    String beneficiaryName,
    Money amount,
    String account,
    String reason,
    LocalDate sentOn,
    OpenRuling ruling,
    List<String> allowedActions) {

  /** A finding that waits for a second person. */
  public record OpenRuling(
      UUID id, DoubtOutcome outcome, String evidence, String proposedByName, int version) {}
}
