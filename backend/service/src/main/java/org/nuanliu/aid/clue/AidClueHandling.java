package org.nuanliu.aid.clue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What came of looking into a clue.
 *
 * @param handling what was checked and done
 */
public record AidClueHandling(
    @NotNull AidClueOutcome outcome, @NotBlank @Size(max = 500) String handling) {}
