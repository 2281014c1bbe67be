package org.nuanliu.household.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a file is returned or refused, or a conflict does not stand: the family will be told. */
public record StepReason(@NotBlank @Size(max = 500) String reason) {}
