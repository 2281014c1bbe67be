package org.nuanliu.visit.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * A family that was struck after the list had been frozen.
 *
 * @param reason of list {@code visit-strike}
 */
public record VisitStrike(
    @NotNull UUID householdId, @NotNull @Pattern(regexp = "[a-z-]{1,30}") String reason) {}
