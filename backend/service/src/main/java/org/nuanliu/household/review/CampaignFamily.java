package org.nuanliu.household.review;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.household.register.ReviewOutcome;
import org.nuanliu.household.register.domain.HouseholdState;

/**
 * One family of a campaign.
 *
 * @param startedOn absent while nobody has begun
 * @param outcome absent while the review is not over
 */
public record CampaignFamily(
    UUID householdId,
    String number,
    String headName,
    HouseholdState state,
    UUID unionId,
    String unionName,
    LocalDate startedOn,
    LocalDate doneOn,
    ReviewOutcome outcome) {}
