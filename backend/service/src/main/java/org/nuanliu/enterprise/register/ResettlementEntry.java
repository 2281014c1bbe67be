package org.nuanliu.enterprise.register;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.enterprise.register.domain.Resettlement;

/**
 * Numbers of a day.
 *
 * @param settled those who have a post or a pension
 * @param waiting those of whom nothing is settled
 */
public record ResettlementEntry(
    UUID id,
    LocalDate asOf,
    Resettlement numbers,
    int settled,
    int waiting,
    String note,
    String recordedByName) {

  static ResettlementEntry of(EnterpriseResettlement row) {
    Resettlement numbers = row.numbers();
    return new ResettlementEntry(
        row.id, row.asOf, numbers, numbers.settled(), numbers.waiting(), row.note, row.staffName);
  }
}
