package org.nuanliu.household.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 注销.
 *
 * @param reason of list {@code cancellation-reason}
 */
public record CancellationProposal(
    @NotNull @Pattern(regexp = "[a-z-]{1,40}") String reason,
    @NotBlank @Size(max = 1000) String explanation) {}
