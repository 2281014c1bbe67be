package org.nuanliu.aid.batch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * @param contentHash of what the approver has seen: exactly that is approved
 */
public record BatchApproval(
    @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String contentHash,
    @Size(max = 200) String opinion) {}
