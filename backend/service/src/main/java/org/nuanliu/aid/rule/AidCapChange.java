package org.nuanliu.aid.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.nuanliu.aid.rule.domain.CapFormula;
import org.nuanliu.platform.money.Money;

/**
 * A cap from a day on.
 *
 * @param key of the cap that it follows
 * @param multiple months of the standard; only for STANDARD
 * @param amount only for FIXED
 * @param validFrom today at the earliest: what was decided stays decided
 * @param clause the document that decides it
 */
public record AidCapChange(
    @NotBlank @Size(max = 60) String key,
    @NotNull CapFormula formula,
    @Min(1) @Max(120) Integer multiple,
    Money amount,
    @NotNull LocalDate validFrom,
    @NotBlank @Size(max = 200) String clause,
    @Size(max = 200) String note) {}
