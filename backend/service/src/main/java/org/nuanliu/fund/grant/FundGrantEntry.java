package org.nuanliu.fund.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * A 资金批次, and how much of it lies with the caller's union and those below.
 *
 * @param unionName the union that received it
 * @param purpose the only one; null where the giver left it open
 * @param held all that reached the caller's part of the tree: available, reserved and paid
 * @param allowedActions {@code receive}: the caller may write down more of it that came in
 */
public record FundGrantEntry(
    UUID id,
    String number,
    String title,
    String source,
    int year,
    String document,
    String purpose,
    LocalDate useBy,
    String note,
    UUID unionId,
    String unionName,
    Money held,
    Money available,
    Money reserved,
    Money paid,
    List<String> allowedActions) {}
