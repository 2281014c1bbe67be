package org.nuanliu.household.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a file that was asked for shall go.
 *
 * @param reasonKind of list {@code transfer-reason}
 */
public record TransferGrounds(
    @NotBlank @Size(max = 40) String reasonKind, @NotBlank @Size(max = 500) String reason) {}
