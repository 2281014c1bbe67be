package org.nuanliu.aid.bank;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What was found out.
 *
 * @param lineId the line in doubt
 * @param evidence the bank's slip, statement or answer that shows it
 */
public record DoubtFinding(
    @NotNull UUID lineId,
    @NotNull DoubtOutcome outcome,
    @NotNull @Size(min = 5, max = 200, message = "请写明凭据，5 到 200 个字") String evidence) {}
