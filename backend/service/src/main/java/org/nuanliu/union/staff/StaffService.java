package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.reveal.Reveal;
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/**
 * Managing the accounts of the caller's own subtree. Each change is written to our table first,
 * then made in Keycloak, then committed: whatever fails in between, the committed row decides.
 */
@ApplicationScoped
class StaffService {

  @Inject StaffRepository staff;
  @Inject StaffPersons persons;
  @Inject StaffRights rights;
  @Inject StaffDetails details;
  @Inject Unions unions;
  @Inject Accounts accounts;
  @Inject AccountChanges changes;
  @Inject Reveal reveal;
  @Inject AuditTrail audit;

  @Transactional
  StaffDetail get(UUID id) {
    return details.of(find(id));
  }

  @Transactional
  RevealedValue reveal(UUID id, RevealRequest request) {
    StaffMember member = find(id);
    return reveal.field(
        "staff",
        id,
        member.unionPath().value(),
        request,
        () ->
            switch (request.field()) {
              case "idNumber" -> persons.idNumber(member);
              case "phone" -> persons.phone(member);
              default ->
                  throw new Problem(PlatformProblem.INVALID)
                      .error("/field", "unknown-field", "没有这个字段");
            });
  }

  @Transactional
  StaffDetail update(UUID id, EntityVersion seen, StaffUpdate wanted) {
    StaffMember member = open(StaffRights.UPDATE, id, seen);
    String subject = member.account().subject();
    String before = member.name();
    String name = StaffPersons.clean(wanted.name());
    member.describe(
        name,
        wanted.phone() == null ? member.mobile() : persons.mobile(member.id(), wanted.phone()));
    staff.flush();
    if (!name.equals(before)) {
      changes.undoUnlessCommitted(subject, () -> accounts.rename(subject, before));
      accounts.rename(subject, name);
    }
    changes.effectiveAtOnce(member.account());
    return details.of(member);
  }

  @Transactional
  StaffDetail changeDuties(UUID id, EntityVersion seen, StaffDuties wanted) {
    StaffMember member = open(StaffRights.DUTIES, id, seen);
    UnionSummary union = unionOf(member);
    Set<String> before = roles(union, member.duties());
    member.give(rights.requireDuties(union, wanted.duties()));
    staff.flush();
    setRoles(member, before, roles(union, member.duties()));
    return details.of(member);
  }

  @Transactional
  TemporaryPassword resetPassword(UUID id, StaffReason why) {
    StaffMember member = find(id);
    rights.require(StaffRights.RESET_PASSWORD, member);
    audit.reason(why.reason());
    String password = FirstPassword.next();
    accounts.setFirstPassword(member.account().subject(), password);
    accounts.endSessions(member.account().subject());
    return new TemporaryPassword(password);
  }

  @Transactional
  StaffDetail disable(UUID id, EntityVersion seen, StaffReason why) {
    StaffMember member = open(StaffRights.DISABLE, id, seen);
    String subject = member.account().subject();
    audit.reason(why.reason());
    member.disable();
    staff.flush();
    changes.undoUnlessCommitted(subject, () -> accounts.enable(subject));
    accounts.disable(subject);
    accounts.endSessions(subject);
    changes.effectiveAtOnce(member.account());
    return details.of(member);
  }

  @Transactional
  StaffDetail enable(UUID id, EntityVersion seen, StaffReason why) {
    StaffMember member = open(StaffRights.ENABLE, id, seen);
    String subject = member.account().subject();
    audit.reason(why.reason());
    member.enable();
    staff.flush();
    changes.undoUnlessCommitted(subject, () -> accounts.disable(subject));
    accounts.enable(subject);
    changes.effectiveAtOnce(member.account());
    return details.of(member);
  }

  /**
   * Sessions end, because the tokens in use name the level of the union that was left. What the
   * person did stays with the union where it was done.
   */
  @Transactional
  StaffDetail move(UUID id, EntityVersion seen, StaffMove wanted) {
    StaffMember member = open(StaffRights.MOVE, id, seen);
    UnionSummary target = rights.requireUnion(wanted.unionId());
    Set<String> before = roles(unionOf(member), member.duties());
    Set<String> after = roles(target, rights.requireDuties(target, member.duties()));
    audit.reason(wanted.reason());
    member.moveTo(new UnionPath(target.path()));
    staff.flush();
    audit.object("staff", id, target.path());
    setRoles(member, before, after);
    accounts.endSessions(member.account().subject());
    return details.of(member);
  }

  /** The realm roles of an account: the level of its union, and its duties. */
  static Set<String> roles(UnionSummary union, Set<String> duties) {
    Set<String> roles = new HashSet<>(duties);
    roles.add(union.kind().levelRole());
    return roles;
  }

  private void setRoles(StaffMember member, Set<String> before, Set<String> after) {
    String subject = member.account().subject();
    changes.undoUnlessCommitted(subject, () -> accounts.setRoles(subject, before));
    accounts.setRoles(subject, after);
    changes.effectiveAtOnce(member.account());
  }

  private StaffMember open(String action, UUID id, EntityVersion seen) {
    StaffMember member = find(id);
    rights.require(action, member);
    EntityVersion.require(seen, member.version());
    return member;
  }

  private StaffMember find(UUID id) {
    StaffMember member = staff.findByIdOptional(id).orElseThrow(Problem::notFound);
    audit.object("staff", id, member.unionPath().value());
    return member;
  }

  private UnionSummary unionOf(StaffMember member) {
    return unions.at(member.unionPath()).orElseThrow();
  }
}
