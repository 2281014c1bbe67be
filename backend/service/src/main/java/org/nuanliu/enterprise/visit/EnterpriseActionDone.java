package org.nuanliu.enterprise.visit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What came of a promise. */
public record EnterpriseActionDone(@NotBlank @Size(max = 500) String result) {}
