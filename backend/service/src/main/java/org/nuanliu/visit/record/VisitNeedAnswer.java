package org.nuanliu.visit.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.nuanliu.visit.record.domain.NeedState;

/** What became of a need; it is not open any more. */
public record VisitNeedAnswer(@NotNull NeedState state, @NotBlank @Size(max = 500) String answer) {}
