package org.nuanliu.household.register;

/**
 * One thing that is held about a person, as it is told to that person.
 *
 * @param value in full, numbers too
 */
public record SubjectFact(String label, String value) {}
