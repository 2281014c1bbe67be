package org.nuanliu.visit.record;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * @param budgetId a line of the caller's union, of the gift's source
 */
public record VisitGiftSettlement(@NotNull UUID budgetId) {}
