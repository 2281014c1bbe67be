package org.nuanliu.union.org;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.nuanliu.union.UnionKind;

/** A union to be opened below another one. */
public record UnionCreation(
    @NotNull UUID parentId,
    @NotNull UnionKind kind,
    @NotBlank @Size(max = 60) String name,
    @Pattern(regexp = "[0-9]{6}") String areaCode) {}
