package org.nuanliu.fund.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a 资金批次 is.
 *
 * @param unionPath the union that received it from outside
 * @param source code of list {@code fund-source}
 * @param purpose the only one of list {@code aid-purpose}; null where the giver left it open
 * @param useBy last day on which it may be paid; null for none
 */
public record GrantFacts(
    UUID id,
    String unionPath,
    String number,
    String title,
    String source,
    int year,
    String purpose,
    LocalDate useBy) {}
