package org.nuanliu.union.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an account is disabled, enabled, or given a new password. */
public record StaffReason(@NotBlank @Size(max = 200) String reason) {}
