package org.nuanliu.household.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A consent that was given.
 *
 * @param guardian who consented for a child
 * @param newest whether none was given after it
 * @param withdrawnAt absent while it was not withdrawn
 */
public record ConsentGiven(
    UUID id,
    String textVersion,
    String channel,
    LocalDate givenOn,
    String guardian,
    String recordedBy,
    OffsetDateTime recordedAt,
    boolean newest,
    OffsetDateTime withdrawnAt,
    String withdrawnBy,
    String withdrawalReason) {}
