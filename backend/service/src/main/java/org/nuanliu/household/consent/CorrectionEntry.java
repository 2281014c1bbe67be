package org.nuanliu.household.consent;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A correction that was asked for.
 *
 * @param outcome corrected or refused; absent while it is open
 */
public record CorrectionEntry(
    UUID id,
    UUID personId,
    String personName,
    String content,
    LocalDate askedOn,
    LocalDate dueOn,
    String outcome,
    String answer,
    LocalDate answeredOn) {}
