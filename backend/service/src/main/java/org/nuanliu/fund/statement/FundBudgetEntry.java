package org.nuanliu.fund.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.fund.transfer.domain.FundTransferKind;
import org.nuanliu.platform.money.Money;

/**
 * A line in the list, with all that has happened to it.
 *
 * @param purpose null for any
 * @param carried carried over from an earlier year, less what was carried on
 * @param received from outside, from above, or turned back from below
 * @param allocated passed on to unions below, or turned back to the one above
 * @param adjusted between purposes, and reversals
 * @param open whether money may still be reserved from it
 * @param allowedActions in which ways the caller may propose that money leaves it
 */
public record FundBudgetEntry(
    UUID id,
    UUID unionId,
    String unionName,
    UUID grantId,
    String grantNumber,
    String grantTitle,
    String source,
    String purpose,
    int year,
    LocalDate useBy,
    Money carried,
    Money received,
    Money allocated,
    Money adjusted,
    Money reserved,
    Money paid,
    Money returned,
    Money available,
    boolean open,
    List<FundTransferKind> allowedActions) {}
