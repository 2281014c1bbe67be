package org.nuanliu.aid.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * An uploaded file becomes a paper of an application.
 *
 * @param kind of list {@code aid-voucher-kind}
 */
public record AidPaperAddition(@NotNull UUID attachmentId, @NotBlank @Size(max = 20) String kind) {}
