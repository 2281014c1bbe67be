package org.nuanliu.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * What a union holds of one grant, for one purpose or any, in one year.
 *
 * @param grantNumber number of the 资金批次, as people read it out
 * @param source code of list {@code fund-source}; money of different sources never mixes
 * @param purpose code of list {@code aid-purpose}; null for any
 * @param year the only year in which it may be reserved
 * @param useBy last day on which it may be reserved; null for none
 * @param available neither reserved nor paid
 * @param reserved set aside for batches under way
 */
public record BudgetLine(
    UUID id,
    String unionPath,
    String unionName,
    UUID grantId,
    String grantNumber,
    String source,
    String purpose,
    int year,
    LocalDate useBy,
    Money available,
    Money reserved,
    Money paid) {

  /** Whether money may still be reserved from it on a day. */
  public boolean openOn(LocalDate day) {
    return year == day.getYear() && (useBy == null || !day.isAfter(useBy));
  }
}
