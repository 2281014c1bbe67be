package org.nuanliu.platform.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Says yes to a batch.
 *
 * @param mark of what the approver has seen
 */
public record IntakeApproval(@NotBlank @Size(max = 64) String mark) {}
