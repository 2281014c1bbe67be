package org.nuanliu.fund.statement;

import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * A line of the statement. Opening + received + turnedIn + carried + assigned + reversed + returned
 * − allocated − turnedBack − paid = closing, to the 分.
 *
 * @param purpose null for any
 * @param opening what was there, available or reserved, when the period began
 * @param received from outside or from above
 * @param allocated passed on to unions below
 * @param turnedIn turned back from below
 * @param turnedBack turned back to the union above
 * @param carried between years
 * @param assigned between purposes
 * @param reversed by reversals
 * @param closing what is there at the end, available or reserved
 * @param reserved part of the closing that is set aside for batches under way
 */
public record FundStatementLine(
    UUID budgetId,
    String grantNumber,
    String source,
    String purpose,
    int year,
    Money opening,
    Money received,
    Money turnedIn,
    Money carried,
    Money assigned,
    Money reversed,
    Money allocated,
    Money turnedBack,
    Money paid,
    Money returned,
    Money closing,
    Money reserved) {}
