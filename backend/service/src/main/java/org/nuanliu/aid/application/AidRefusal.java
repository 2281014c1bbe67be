package org.nuanliu.aid.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an application is returned or refused: the family will be told. */
public record AidRefusal(@NotBlank @Size(max = 500) String reason) {}
