package org.nuanliu.household.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What somebody objects on the public page; no account is needed.
 *
 * @param contact how to reach whoever objects; may stay empty
 */
public record PublicObjection(
    @NotBlank @Size(min = 5, max = 1000) String content, @Size(max = 60) String contact) {}
