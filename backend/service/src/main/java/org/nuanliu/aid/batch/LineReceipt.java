package org.nuanliu.aid.batch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The family says that it has the money.
 *
 * @param receivedBy who said so: 本人, or the name of the relative
 * @param note how it was said: 电话, 入户, 签字
 */
public record LineReceipt(
    @NotNull LocalDate receivedOn,
    @NotBlank @Size(max = 40) String receivedBy,
    @Size(max = 100) String note) {}
