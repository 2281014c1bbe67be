package org.nuanliu.visit.route;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Families that nobody has yet, for their own contact persons (四明确).
 *
 * @param unionId only here and below; absent for all that the caller sees
 */
public record ContactAssignment(@NotNull UUID campaignId, UUID unionId) {}
