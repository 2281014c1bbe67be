package org.nuanliu.aid.batch;

import jakarta.validation.constraints.NotNull;

/**
 * @param document what to print, with masked numbers
 */
public record BatchPrintOrder(@NotNull BatchDocument document) {}
