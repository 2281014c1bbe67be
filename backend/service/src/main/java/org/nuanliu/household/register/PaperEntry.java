package org.nuanliu.household.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A paper of the file.
 *
 * @param id of the attachment; its content is read at {@code /api/attachments/{id}/content}
 * @param kind of list {@code attachment-kind}
 * @param personId whose paper it is; absent where it is the family's
 * @param validUntil last day; absent for a paper that does not run out
 * @param ofRound added in the present round of the file; a step is proved only by such
 */
public record PaperEntry(
    UUID id,
    String kind,
    UUID personId,
    String fileName,
    String mediaType,
    long size,
    OffsetDateTime addedAt,
    LocalDate validUntil,
    boolean ofRound) {}
