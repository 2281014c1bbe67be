package org.nuanliu.union.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A staff member goes to another union of the caller's own subtree. */
public record StaffMove(@NotNull UUID unionId, @NotBlank @Size(max = 200) String reason) {}
