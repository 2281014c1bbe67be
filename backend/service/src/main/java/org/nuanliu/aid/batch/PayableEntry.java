package org.nuanliu.aid.batch;

import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * An application that may be taken into a batch.
 *
 * @param findings what stands against it, in words; empty for nothing
 */
public record PayableEntry(
    UUID applicationId,
    String number,
    String beneficiaryName,
    String purpose,
    Money amount,
    int year,
    List<String> findings) {}
