package org.nuanliu.household.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** An uploaded file becomes a paper of the family. */
public record PaperAddition(
    @NotNull UUID attachmentId, @NotBlank @Size(max = 40) String kind, UUID personId) {}
