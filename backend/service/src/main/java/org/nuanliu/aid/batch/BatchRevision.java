package org.nuanliu.aid.batch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.nuanliu.platform.money.Money;

/** What may be declared anew while nothing is sealed. */
public record BatchRevision(
    @NotBlank @Size(max = 60) String title,
    @Min(1) @Max(200_000) int declaredCount,
    @NotNull Money declaredTotal) {}
