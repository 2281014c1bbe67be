package org.nuanliu.fund.grant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.nuanliu.platform.money.Money;

/**
 * Money has come from outside. It is in the books when somebody else has approved its 到账单.
 *
 * @param source of list {@code fund-source}
 * @param year year of the appropriation
 * @param document number of the paper that came with it (文号)
 * @param purpose the only one of list {@code aid-purpose}; absent where the giver left it open
 * @param useBy last day on which it may be paid; absent for none
 * @param note terms of the giver
 */
public record FundGrantProposal(
    @NotBlank @Size(max = 100) String title,
    @NotBlank @Size(max = 40) String source,
    @Min(2000) @Max(2100) int year,
    @Size(max = 60) String document,
    @Size(max = 40) String purpose,
    LocalDate useBy,
    @Size(max = 500) String note,
    @NotNull Money amount) {}
