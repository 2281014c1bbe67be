package org.nuanliu.household.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the open objections do not stand; the notice runs on. */
public record ObjectionResolution(@NotBlank @Size(max = 500) String resolution) {}
