package org.nuanliu.household.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The reviewer agrees to a 脱困, and its notice begins today.
 *
 * @param place where the paper hangs
 * @param phone for objections
 * @param opinion must say how the family's objection was handled, where it has one
 */
public record ExitReview(
    @NotBlank @Size(max = 100) String place,
    @NotBlank @Size(max = 20) String phone,
    @Size(max = 500) String opinion) {}
