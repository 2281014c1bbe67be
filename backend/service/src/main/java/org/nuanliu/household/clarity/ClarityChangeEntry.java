package org.nuanliu.household.clarity;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A change of one of the four.
 *
 * @param field contact, deadline, measures or path
 * @param before as people read it; absent where there was none
 * @param after absent where there is none any more
 */
public record ClarityChangeEntry(
    UUID id,
    OffsetDateTime at,
    String staffName,
    String unionName,
    String field,
    String before,
    String after) {}
