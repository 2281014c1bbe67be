package org.nuanliu.platform.print;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A document that the caller has just printed; its content can be fetched for some minutes.
 *
 * @param title 困难职工档案表
 * @param code the verification code on it
 */
public record PrintedPaperEntry(
    UUID id, String kind, String title, String code, OffsetDateTime printedAt) {}
