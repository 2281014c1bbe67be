package org.nuanliu.dictionary.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.nuanliu.platform.money.Money;

/**
 * A new 低保标准.
 *
 * @param areaCode city or county of the province, six digits
 * @param validFrom first day; may lie in the past, because standards are often published late
 * @param amount per person and month
 * @param document number or name of the notice that sets it
 */
public record StandardRequest(
    @NotNull @Pattern(regexp = "[0-9]{6}") String areaCode,
    @NotNull LocalDate validFrom,
    @NotNull Money amount,
    @NotBlank @Size(max = 200) String document) {}
