package org.nuanliu.aid.batch;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Goods were handed out.
 *
 * @param signedLists photos or scans of the 签收表 that the families signed
 */
public record GoodsDelivery(@NotEmpty @Size(max = 50) List<@NotNull UUID> signedLists) {}
