package org.nuanliu.platform.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who stands behind a token. The room of unions and staff answers it. */
public interface StaffDirectory {

  /**
   * The active staff member of an account.
   *
   * @param issuer {@code iss} of the token
   * @param subject {@code sub} of the token; user names may change, this does not
   */
  Optional<Member> find(String issuer, String subject);

  /** The staff member as he stands now; empty when he or his union is no longer active. */
  Optional<Member> findActive(UUID staffId);

  /**
   * @param kind kind of the union, as in {@code access.yaml}
   * @param levelRole the realm role that an account of this kind of union must hold
   * @param duties those that a union administrator has given
   */
  record Member(
      UUID staffId,
      String name,
      UUID unionId,
      String unionName,
      String unionPath,
      String kind,
      String levelRole,
      Set<String> duties) {}
}
