package org.nuanliu.aid.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.aid.application.domain.AidState;
import org.nuanliu.platform.money.Money;

/**
 * An application in a list.
 *
 * @param personName of whom it is about
 * @param requested absent while it is not told
 * @param granted absent before the review
 * @param dueOn last day of the step that is due
 */
public record AidApplicationEntry(
    UUID id,
    String number,
    String unionName,
    UUID householdId,
    String householdNumber,
    String headName,
    String personName,
    String purpose,
    String variant,
    boolean urgent,
    AidState state,
    int year,
    Money requested,
    Money granted,
    LocalDate appliedOn,
    LocalDate approvedOn,
    LocalDate paidOn,
    LocalDate dueOn,
    OffsetDateTime updatedAt) {}
