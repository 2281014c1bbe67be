package org.nuanliu.union.org;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record UnionClosing(@NotBlank @Size(max = 200) String reason) {}
