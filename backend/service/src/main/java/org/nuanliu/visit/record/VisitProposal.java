package org.nuanliu.visit.record;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A visit has found that the file is no longer true.
 *
 * @param type of list {@code change-type}
 */
public record VisitProposal(@NotNull @Pattern(regexp = "[a-z-]{1,30}") String type) {}
