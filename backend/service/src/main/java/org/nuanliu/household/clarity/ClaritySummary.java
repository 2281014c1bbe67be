package org.nuanliu.household.clarity;

import java.util.List;

/**
 * How many families of a union, and of each union below it, have their four clarities.
 *
 * @param total the union with everything below it
 * @param branches its own files first, then each union directly below it that has any
 */
public record ClaritySummary(ClarityCount total, List<ClarityCount> branches) {}
