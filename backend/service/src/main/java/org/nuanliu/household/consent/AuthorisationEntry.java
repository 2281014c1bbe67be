package org.nuanliu.household.consent;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 核对授权书 of one adult.
 *
 * @param standing valid, expired or revoked
 * @param attachmentId the signed paper
 */
public record AuthorisationEntry(
    UUID id,
    UUID personId,
    String personName,
    String textVersion,
    LocalDate givenOn,
    LocalDate validUntil,
    LocalDate revokedOn,
    String standing,
    UUID attachmentId) {}
