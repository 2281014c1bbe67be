package org.nuanliu.household.consent;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An adult has signed.
 *
 * @param validUntil null for as long as the rules allow
 * @param attachmentId the signed paper: just uploaded, or a paper of the file
 */
public record AuthorisationRecord(
    @NotNull UUID personId,
    @NotNull LocalDate givenOn,
    LocalDate validUntil,
    @NotNull UUID attachmentId) {}
