package org.nuanliu.household.change.domain;

/**
 * One field before and after.
 *
 * @param pointer where it stands afterwards; of what is removed, where it stood before
 * @param subject the person it is about, by name; absent for the family as a whole
 * @param before absent where nothing was filled in; numbers are masked once it leaves the service
 * @param after absent where nothing is filled in any more
 */
public record ChangedField(String pointer, String subject, String before, String after) {}
