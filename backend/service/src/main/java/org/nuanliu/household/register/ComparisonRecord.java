package org.nuanliu.household.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.nuanliu.household.register.domain.ComparisonOutcome;

/**
 * 民政核对 as its document says it; the document is added as a paper of kind {@code comparison-report}
 * before.
 *
 * @param reportNumber of the document
 */
public record ComparisonRecord(
    @NotNull ComparisonOutcome outcome,
    @NotNull LocalDate comparedOn,
    @NotBlank @Size(max = 60) String reportNumber,
    @Size(max = 500) String note) {}
