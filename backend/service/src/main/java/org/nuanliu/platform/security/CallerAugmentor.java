package org.nuanliu.platform.security;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Permission;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a verified token into a {@link Caller}: the staff row says which union, the token's realm
 * roles say which level; a duty counts when both say so. An account without a staff row, or whose
 * level role is not that of its union, may do nothing.
 */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {

  private static final Set<String> LEVELS =
      Set.of("province", "city", "county", "township", "grassroots", "industry");

  @Inject StaffDirectory directory;
  @Inject Access access;

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    return context.runBlocking(() -> identify(identity, token));
  }

  private SecurityIdentity identify(SecurityIdentity identity, JsonWebToken token) {
    return directory
        .find(token.getIssuer(), token.getSubject())
        .filter(member -> levelsOf(identity).equals(Set.of(member.levelRole())))
        .filter(member -> Access.compatible(dutiesOf(identity)))
        .map(member -> withCaller(identity, member))
        .orElse(identity);
  }

  private SecurityIdentity withCaller(SecurityIdentity identity, StaffDirectory.Member member) {
    // a role from Keycloak's console alone gives nothing, and a duty that was taken away ends at
    // once
    Set<String> duties = dutiesOf(identity);
    duties.retainAll(member.duties());
    var caller =
        new Caller(
            member.staffId(),
            member.name(),
            member.unionId(),
            member.unionName(),
            member.unionPath(),
            member.kind(),
            duties,
            access.actionsOf(member.kind(), duties));
    return QuarkusSecurityIdentity.builder(identity)
        .addAttribute(Caller.class.getName(), caller)
        .addPermissionChecker(permission -> Uni.createFrom().item(allows(caller, permission)))
        .build();
  }

  private static boolean allows(Caller caller, Permission wanted) {
    return wanted instanceof StringPermission
        && caller.may(wanted.getName() + ":" + wanted.getActions());
  }

  private static Set<String> dutiesOf(SecurityIdentity identity) {
    Set<String> duties = new TreeSet<>(identity.getRoles());
    duties.retainAll(Access.DUTIES);
    return duties;
  }

  private static Set<String> levelsOf(SecurityIdentity identity) {
    Set<String> levels = new TreeSet<>(identity.getRoles());
    levels.retainAll(LEVELS);
    return levels;
  }
}
