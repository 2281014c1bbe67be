package org.nuanliu.fund.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a paper is not approved. */
public record FundRefusal(@NotBlank @Size(max = 500) String reason) {}
