package org.nuanliu.union.staff;

/** Shown this once; must be changed at the next sign-in. */
public record TemporaryPassword(String temporaryPassword) {}
