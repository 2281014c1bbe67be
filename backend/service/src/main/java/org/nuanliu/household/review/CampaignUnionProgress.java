package org.nuanliu.household.review;

import java.util.UUID;

/**
 * How far a campaign is at one union and everything below it.
 *
 * @param own whether these are the union's own files only
 */
public record CampaignUnionProgress(
    UUID unionId, String unionName, boolean own, long total, long started, long done) {}
