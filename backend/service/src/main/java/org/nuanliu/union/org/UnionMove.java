package org.nuanliu.union.org;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A union moves below another one, with everything below it. */
public record UnionMove(@NotNull UUID parentId, @NotBlank @Size(max = 200) String reason) {}
