package org.nuanliu.aid.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.nuanliu.aid.rule.domain.AidPurpose;
import org.nuanliu.aid.rule.domain.CapHolder;
import org.nuanliu.aid.rule.domain.CapPeriod;
import org.nuanliu.platform.money.Money;

/**
 * A ceiling of one area, on top of what holds in the whole province.
 *
 * @param variant of list {@code aid-variant}; absent for every case of the purpose
 * @param areaCode of a city or a county
 * @param clause the document that decides it
 */
public record AidLocalCap(
    @NotNull AidPurpose purpose,
    @Size(max = 20) String variant,
    @NotNull CapHolder holder,
    @NotNull CapPeriod period,
    @NotNull Money amount,
    @NotBlank @Pattern(regexp = "[0-9]{6}") String areaCode,
    @NotNull LocalDate validFrom,
    @NotBlank @Size(max = 200) String clause,
    @Size(max = 200) String note) {}
