package org.nuanliu.union.staff;

import java.time.Instant;
import java.util.UUID;

/**
 * An account that was made in Keycloak's console and has no union yet.
 *
 * @param name absent where none was entered
 */
public record UnassignedAccount(UUID subject, String username, String name, Instant createdAt) {}
