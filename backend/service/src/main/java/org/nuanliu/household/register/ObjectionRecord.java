package org.nuanliu.household.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What somebody objects.
 *
 * @param contact how to reach whoever objects; may stay empty
 */
public record ObjectionRecord(
    @NotBlank @Size(max = 1000) String content, @Size(max = 60) String contact) {}
