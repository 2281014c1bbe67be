package org.nuanliu.dictionary.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.nuanliu.platform.money.Money;

/**
 * Corrects a 低保标准 that was entered wrongly. Files judged before keep the amount they were judged
 * by.
 *
 * @param reason why, for the audit trail
 */
public record StandardCorrection(
    @NotNull Money amount,
    @NotBlank @Size(max = 200) String document,
    @NotBlank @Size(max = 200) String reason) {}
