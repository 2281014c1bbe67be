package org.nuanliu.aid.batch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a batch goes back or is called off. */
public record BatchReason(@NotBlank @Size(max = 200) String reason) {}
