package org.nuanliu.household.consent;

/**
 * How many families stand by an edition.
 *
 * @param inForce whether it is today's; the families of the others agreed to an old text
 */
public record ConsentCount(String version, boolean inForce, long families) {}
