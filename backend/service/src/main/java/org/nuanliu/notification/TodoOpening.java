package org.nuanliu.notification;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Something that waits for whoever holds a duty at a union.
 *
 * @param unionPath exactly this union; unions above and below do not see it on their lists
 * @param duty as in {@code access.yaml}
 * @param except persons who must keep out of it
 * @param kind what is to be done, as {@code object:verb}
 * @param objectType type of the record, as the audit trail names it; its page is {@code
 *     /<type>s/<id>}
 * @param objectNumber number of the record, as people read it out; null where it has none
 * @param title Chinese, one line
 * @param dueOn last day; null where there is none
 */
public record TodoOpening(
    String unionPath,
    String duty,
    Set<UUID> except,
    String kind,
    String objectType,
    UUID objectId,
    String objectNumber,
    String title,
    LocalDate dueOn) {}
