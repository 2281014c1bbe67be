package org.nuanliu.aid.batch;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.fund.BudgetLine;
import org.nuanliu.platform.money.Money;

/**
 * A budget line from which the caller's union may pay.
 *
 * @param purpose of list {@code aid-purpose}; null for any
 * @param goods whether goods may be bought of it, not only accounts paid
 */
public record PayingBudget(
    UUID id,
    String grantNumber,
    String source,
    String purpose,
    int year,
    LocalDate useBy,
    Money available,
    boolean goods) {

  /** As {@code ck_aid_batch_goods} says it: public money reaches the family's account. */
  private static final Set<String> GOODS = Set.of("union-dues", "donation", "designated");

  static PayingBudget of(BudgetLine line) {
    return new PayingBudget(
        line.id(),
        line.grantNumber(),
        line.source(),
        line.purpose(),
        line.year(),
        line.useBy(),
        line.available(),
        GOODS.contains(line.source()));
  }
}
