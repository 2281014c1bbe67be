package org.nuanliu.aid.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.nuanliu.aid.rule.domain.AidPurpose;

/**
 * Who may be paid from a source for a purpose, from a day on.
 *
 * @param source of list {@code fund-source}
 * @param levels of list {@code file-level}, and TEMP; empty where it may not be paid any more
 * @param clause the document that decides it
 */
public record AidSourceChange(
    @NotBlank @Size(max = 20) String source,
    @NotNull AidPurpose purpose,
    @NotNull Set<@NotNull @Pattern(regexp = "[1-5]|TEMP") String> levels,
    @NotNull LocalDate validFrom,
    @NotBlank @Size(max = 200) String clause,
    @Size(max = 200) String note) {}
