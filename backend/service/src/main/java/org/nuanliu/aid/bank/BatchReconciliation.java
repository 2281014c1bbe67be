package org.nuanliu.aid.bank;

import java.util.UUID;
import org.nuanliu.aid.batch.domain.BatchState;
import org.nuanliu.platform.money.Money;

/**
 * Where the money of one batch is: every 分 stands in exactly one column.
 *
 * @param open neither sent nor ended
 * @param withBank sent, and nothing came back yet
 * @param refunded paid, and come back since
 * @param bankPaid what return files and rulings say was paid, or signed lists of goods
 * @param difference declared less all columns, and paid less what the bank says; nothing where the
 *     batch adds up
 */
public record BatchReconciliation(
    UUID id,
    String number,
    String title,
    BatchState state,
    int count,
    Money total,
    Money open,
    Money withBank,
    Money paid,
    Money refunded,
    Money failed,
    Money inDoubt,
    Money bankPaid,
    Money bankFailed,
    Money difference) {}
