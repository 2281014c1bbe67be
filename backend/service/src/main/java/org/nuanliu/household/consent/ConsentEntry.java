package org.nuanliu.household.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A consent in the list: who agreed to what, when and how.
 *
 * @param standing standing, withdrawn or superseded
 */
public record ConsentEntry(
    UUID id,
    UUID householdId,
    String number,
    String headName,
    UUID unionId,
    String unionName,
    String textVersion,
    String channel,
    LocalDate givenOn,
    String guardian,
    OffsetDateTime recordedAt,
    String standing,
    OffsetDateTime withdrawnAt) {}
