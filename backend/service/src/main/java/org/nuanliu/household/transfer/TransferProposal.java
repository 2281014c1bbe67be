package org.nuanliu.household.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A file shall go to another union.
 *
 * @param reasonKind of list {@code transfer-reason}
 * @param reason in words, for the reviewer; the receiving union does not read it
 */
public record TransferProposal(
    @NotNull UUID householdId,
    @NotNull UUID toUnionId,
    @NotBlank @Size(max = 40) String reasonKind,
    @NotBlank @Size(max = 500) String reason) {}
