package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.household.register.domain.ComparisonOutcome;

/**
 * A comparison that was recorded.
 *
 * @param followUp what this outcome asks for
 * @param explanation how the conflict was explained; absent where there was none, or not yet
 */
public record ComparisonEntry(
    UUID id,
    ComparisonOutcome outcome,
    String outcomeLabel,
    String followUp,
    LocalDate comparedOn,
    String reportNumber,
    String note,
    String explanation) {}
