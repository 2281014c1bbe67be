package org.nuanliu.aid.bank;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money came back after it had been paid.
 *
 * @param lineId the paid line
 * @param returnedOn when it stood in the union's account again
 * @param reason of list {@code bank-return-reason}
 * @param evidence the bank's slip or the receipt that shows it
 */
public record RefundReport(
    @NotNull UUID lineId,
    @NotNull LocalDate returnedOn,
    @NotNull @Pattern(regexp = "[a-z-]{1,30}") String reason,
    @NotNull @Size(min = 5, max = 200, message = "请写明凭据，5 到 200 个字") String evidence) {}
