package org.nuanliu.union.staff;

/**
 * How many people use the system at a union (exactly there, not below it).
 *
 * @param active accounts that are not disabled
 * @param usual more than these are unusual and worth a question, never forbidden (domain.md §10.1);
 *     null where no number was ever set
 */
public record StaffStrength(int active, Integer usual) {}
