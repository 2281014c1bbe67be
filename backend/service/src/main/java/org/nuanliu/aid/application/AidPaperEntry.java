package org.nuanliu.aid.application;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A paper of an application.
 *
 * @param id of the attachment; its content is read at {@code /api/attachments/{id}/content}
 * @param kind of list {@code aid-voucher-kind}
 */
public record AidPaperEntry(
    UUID id, String kind, String fileName, String mediaType, long size, OffsetDateTime addedAt) {}
