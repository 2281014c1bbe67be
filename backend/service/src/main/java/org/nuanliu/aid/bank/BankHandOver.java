package org.nuanliu.aid.bank;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The cashier makes the file for the bank.
 *
 * @param layout code of a {@code BankLayoutEntry}
 * @param reason which bank gets it; kept in the audit trail because full accounts leave with it
 */
public record BankHandOver(
    @NotBlank @Size(max = 40) String layout,
    @NotNull @Size(min = 5, max = 200, message = "请写明交给哪家银行，5 到 200 个字") String reason) {}
