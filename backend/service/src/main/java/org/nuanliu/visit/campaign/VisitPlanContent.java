package org.nuanliu.visit.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the caller's union plans for itself.
 *
 * @param leader who is responsible
 */
public record VisitPlanContent(
    @NotNull LocalDate fromOn,
    @NotNull LocalDate toOn,
    @NotBlank @Size(max = 50) String leader,
    @NotBlank @Size(max = 2000) String content) {}
