package org.nuanliu.household.selfcheck.domain;

/**
 * A condition beside the income, and whether it is met.
 *
 * @param sentence in plain words, with its numbers
 */
public record SelfCheckFinding(String sentence, boolean met) {}
