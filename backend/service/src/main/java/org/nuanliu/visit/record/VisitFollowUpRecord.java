package org.nuanliu.visit.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What shall be done after the visit.
 *
 * @param staffId who does it; absent for the caller
 */
public record VisitFollowUpRecord(
    @NotBlank @Size(max = 300) String task, @NotNull LocalDate dueOn, UUID staffId) {}
