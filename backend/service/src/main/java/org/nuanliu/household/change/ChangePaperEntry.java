package org.nuanliu.household.change;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A paper that proves a change.
 *
 * @param id of the attachment
 * @param kind of list {@code attachment-kind}
 */
public record ChangePaperEntry(
    UUID id, String kind, String fileName, String mediaType, long size, OffsetDateTime addedAt) {}
