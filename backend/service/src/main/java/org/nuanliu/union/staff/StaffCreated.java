package org.nuanliu.union.staff;

/**
 * @param temporaryPassword shown this once; must be changed at the first sign-in
 */
public record StaffCreated(StaffDetail staff, String temporaryPassword) {}
