package org.nuanliu.union.staff;

import java.time.Instant;

/**
 * An account as Keycloak knows it.
 *
 * @param name full name; null when none was entered
 */
record Account(String subject, String username, String name, boolean enabled, Instant createdAt) {}
