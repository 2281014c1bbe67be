package org.nuanliu.household.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 公示 begins today; its period follows from the parameter {@code notice.working-days}.
 *
 * @param place where the paper hangs
 * @param phone for objections
 */
public record NoticePublication(
    @NotBlank @Size(max = 100) String place, @NotBlank @Size(max = 20) String phone) {}
