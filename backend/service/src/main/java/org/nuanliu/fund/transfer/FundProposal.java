package org.nuanliu.fund.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.nuanliu.fund.transfer.domain.FundTransferKind;
import org.nuanliu.platform.money.Money;

/**
 * Money shall move. Which fields a kind needs: RECEIPT {@code grantId amount}, APPROPRIATE {@code
 * budgetId unionId amount}, ASSIGN {@code budgetId purpose amount}, TURN_BACK and CARRY_OVER {@code
 * budgetId amount}, REVERSE {@code originalId}.
 *
 * @param budgetId own line that the money leaves
 * @param unionId receiving union directly below
 * @param purpose of list {@code aid-purpose}; absent for any, or for that of the line it leaves
 * @param amount more than nothing; absent for a reversal, which takes the whole back
 * @param originalId the paper that a reversal takes back
 * @param reason on what grounds, with the number of the decision where there is one
 */
public record FundProposal(
    @NotNull FundTransferKind kind,
    UUID grantId,
    UUID budgetId,
    UUID unionId,
    @Size(max = 40) String purpose,
    Money amount,
    UUID originalId,
    @NotBlank @Size(max = 500) String reason) {}
