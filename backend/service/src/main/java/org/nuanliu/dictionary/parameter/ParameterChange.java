package org.nuanliu.dictionary.parameter;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A new value of a parameter.
 *
 * @param validFrom first day, today at the earliest: what was judged in the past stays judged
 * @param reason why, with the document that decides it
 */
public record ParameterChange(
    @NotNull @Digits(integer = 9, fraction = 4) BigDecimal value,
    @NotNull LocalDate validFrom,
    @NotBlank @Size(max = 200) String reason) {}
