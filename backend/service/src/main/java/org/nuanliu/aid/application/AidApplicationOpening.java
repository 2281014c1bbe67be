package org.nuanliu.aid.application;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.nuanliu.aid.rule.domain.AidPurpose;

/**
 * A new application for a filed family.
 *
 * @param personId of whom it is about; absent for the head
 * @param urgent by the short way of an emergency
 */
public record AidApplicationOpening(
    @NotNull UUID householdId, UUID personId, @NotNull AidPurpose purpose, boolean urgent) {}
