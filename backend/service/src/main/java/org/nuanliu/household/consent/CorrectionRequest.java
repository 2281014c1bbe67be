package org.nuanliu.household.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What a person asks to be corrected, in his words. */
public record CorrectionRequest(
    @NotNull UUID personId, @NotBlank @Size(min = 5, max = 500) String content) {}
