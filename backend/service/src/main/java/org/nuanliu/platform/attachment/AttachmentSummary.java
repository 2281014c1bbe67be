package org.nuanliu.platform.attachment;

import java.util.UUID;

/**
 * A file as lists show it.
 *
 * @param size in bytes
 */
public record AttachmentSummary(UUID id, String fileName, String mediaType, long size) {}
