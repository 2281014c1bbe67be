package org.nuanliu.household.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A campaign of the caller's union.
 *
 * @param year the year under review
 * @param deadline last day; after today
 */
public record CampaignOpening(
    @NotNull @Min(2000) @Max(2100) Integer year, @NotNull LocalDate deadline) {}
