package org.nuanliu.union.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param phone a new mobile number; absent keeps the one that is kept (its answer is masked, so it
 *     cannot be sent back), empty removes it
 */
public record StaffUpdate(@NotBlank @Size(max = 60) String name, @Size(max = 40) String phone) {}
