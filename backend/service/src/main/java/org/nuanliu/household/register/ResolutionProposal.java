package org.nuanliu.household.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 解困: why the family cannot leave, and how it has been raised to the standard.
 *
 * @param explanation what the state gives, and what the union gives regularly
 */
public record ResolutionProposal(@NotBlank @Size(max = 1000) String explanation) {}
