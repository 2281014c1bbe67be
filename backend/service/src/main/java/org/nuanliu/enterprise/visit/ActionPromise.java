package org.nuanliu.enterprise.visit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Something promised on a visit, until a day. */
public record ActionPromise(@NotBlank @Size(max = 300) String content, @NotNull LocalDate dueOn) {}
