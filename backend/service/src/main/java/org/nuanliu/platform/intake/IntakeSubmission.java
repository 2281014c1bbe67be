package org.nuanliu.platform.intake;

import jakarta.validation.constraints.NotNull;

/** Which rows are to be loaded. */
public record IntakeSubmission(@NotNull LoadChoice choice) {}
