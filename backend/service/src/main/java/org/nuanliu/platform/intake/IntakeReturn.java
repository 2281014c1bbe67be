package org.nuanliu.platform.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a batch is given back. */
public record IntakeReturn(@NotBlank @Size(max = 500) String reason) {}
