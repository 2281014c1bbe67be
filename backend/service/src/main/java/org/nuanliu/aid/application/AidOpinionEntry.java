package org.nuanliu.aid.application;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * One step of an application.
 *
 * @param round counts the submissions
 * @param action code of the step
 * @param label what people call it
 * @param amount what this step found right; absent where it says nothing of it
 */
public record AidOpinionEntry(
    UUID id,
    int round,
    String action,
    String label,
    OffsetDateTime at,
    String unionName,
    String staffName,
    Money amount,
    String opinion) {}
