package org.nuanliu.aid.batch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * A new batch: how many and how much is declared before anything is in it.
 *
 * @param budgetId the line of the budget that pays
 * @param purpose of list {@code aid-purpose}; all applications of the batch have it
 */
public record BatchDeclaration(
    @NotBlank @Size(max = 60) String title,
    @NotNull PaymentMethod method,
    @NotNull UUID budgetId,
    @NotBlank @Size(max = 40) String purpose,
    @Min(1) @Max(200_000) int declaredCount,
    @NotNull Money declaredTotal) {}
