package org.nuanliu.union.staff;

/**
 * How a staff member is bound to an account: by issuer and subject, which never change; the user
 * name is for people.
 */
record AccountKey(String issuer, String subject, String username) {}
