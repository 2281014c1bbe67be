package org.nuanliu.notification.todo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What waits for the caller.
 *
 * @param kind what is to be done, as {@code object:verb}
 * @param link page where it is done
 * @param objectNumber number of the record, as people read it out
 */
public record Todo(
    UUID id,
    String title,
    String kind,
    OffsetDateTime createdAt,
    LocalDate dueOn,
    boolean overdue,
    String link,
    String objectNumber) {}
