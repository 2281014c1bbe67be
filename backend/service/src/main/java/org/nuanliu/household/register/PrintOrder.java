package org.nuanliu.household.register;

import jakarta.validation.constraints.NotNull;

/**
 * @param document what to print, with masked numbers
 */
public record PrintOrder(@NotNull HouseholdDocument document) {}
