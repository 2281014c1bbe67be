package org.nuanliu.union.org;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A new name or area code.
 *
 * @param since day from which it holds, not in the future; today when absent
 */
public record UnionRenaming(
    @NotBlank @Size(max = 60) String name,
    @Pattern(regexp = "[0-9]{6}") String areaCode,
    LocalDate since,
    @NotBlank @Size(max = 200) String reason) {}
