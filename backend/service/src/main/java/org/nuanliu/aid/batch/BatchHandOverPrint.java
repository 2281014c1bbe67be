package org.nuanliu.aid.batch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks for 《银行卡发放表》 with full accounts or 《实名制汇总表》 with full ID numbers.
 *
 * @param reason who gets it and what for; kept in the audit trail
 */
public record BatchHandOverPrint(
    @NotNull BatchDocument document,
    @NotNull @Size(min = 5, max = 200, message = "请写明用途和交给谁，5 到 200 个字") String reason) {}
