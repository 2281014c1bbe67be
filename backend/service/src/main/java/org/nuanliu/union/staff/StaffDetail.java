package org.nuanliu.union.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A staff member.
 *
 * @param phone masked
 * @param idNumber masked
 * @param lastSignInAt absent when unknown: never, long ago, or Keycloak does not answer
 * @param allowedActions what the caller may do with the account now
 */
public record StaffDetail(
    UUID id,
    String name,
    String username,
    UUID unionId,
    String unionName,
    List<String> duties,
    boolean active,
    String phone,
    String idNumber,
    Instant lastSignInAt,
    int version,
    List<String> allowedActions) {}
