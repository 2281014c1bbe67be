package org.nuanliu.household.register;

import org.nuanliu.household.register.domain.HouseholdQueue;

/**
 * How many files stand in a queue.
 *
 * @param total counted up to 10,000
 * @param totalIsExact false when there are more than could be counted cheaply
 */
public record QueueSummary(HouseholdQueue queue, String label, long total, boolean totalIsExact) {}
