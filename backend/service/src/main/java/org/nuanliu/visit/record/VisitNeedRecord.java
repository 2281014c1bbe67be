package org.nuanliu.visit.record;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What somebody needs.
 *
 * @param need of list {@code visit-need}
 * @param wishOn by when it is wished for
 */
public record VisitNeedRecord(
    @NotNull @Pattern(regexp = "[a-z-]{1,20}") String need,
    @Size(max = 500) String content,
    LocalDate wishOn) {}
