package org.nuanliu.aid.application;

/**
 * Which approved applications are looked for; what is null does not narrow it.
 *
 * @param unionPath at this union or below it
 * @param source of list {@code fund-source}: only what may be paid from it today by purpose and
 *     level of the file
 * @param purpose of list {@code aid-purpose}
 */
public record PayableFilter(String unionPath, String source, String purpose, Integer year) {}
