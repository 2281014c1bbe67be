package org.nuanliu.fund.transfer;

import jakarta.validation.constraints.Size;

/** What the approver adds to his yes; may stay empty. */
public record FundOpinion(@Size(max = 500) String opinion) {}
