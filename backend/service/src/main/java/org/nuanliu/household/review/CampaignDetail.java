package org.nuanliu.household.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A campaign with its numbers, as far as the caller sees files.
 *
 * @param unionName the union that opened it
 * @param listing whether families are still being listed
 * @param jobId of the listing; its own person can follow it
 * @param total families that were listed
 * @param started reviews that somebody has begun, done or not
 * @param done reviews that have ended
 */
public record CampaignDetail(
    UUID id,
    int year,
    UUID unionId,
    String unionName,
    LocalDate openedOn,
    LocalDate deadline,
    boolean listing,
    UUID jobId,
    long total,
    long started,
    long done) {}
