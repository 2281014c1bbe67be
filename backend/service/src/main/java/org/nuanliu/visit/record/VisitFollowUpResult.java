package org.nuanliu.visit.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was done. */
public record VisitFollowUpResult(@NotBlank @Size(max = 500) String result) {}
