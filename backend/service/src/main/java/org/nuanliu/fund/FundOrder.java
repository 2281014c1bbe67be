package org.nuanliu.fund;

import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * A movement within one budget line.
 *
 * @param amount more than nothing
 * @param subjectType type of the record that it is for, as the audit trail names it
 * @param key permanent business key of this effect, e.g. {@code batch:<id>:reserve}: the same key
 *     twice has one effect and answers the first posting
 * @param madeBy staff id of whoever prepared it
 * @param approvedBy staff id of somebody else, who approved it; may be null where a bank's answer
 *     to an approved batch brings it about
 */
public record FundOrder(
    UUID budget,
    Money amount,
    String subjectType,
    UUID subjectId,
    String key,
    UUID madeBy,
    UUID approvedBy) {}
