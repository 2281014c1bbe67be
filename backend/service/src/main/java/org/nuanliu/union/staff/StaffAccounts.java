package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionProblem;
import org.nuanliu.union.UnionSummary;

/** How an account gets its staff member: made together with her, or waiting for her. */
@ApplicationScoped
class StaffAccounts {

  private static final int MOST_UNASSIGNED = 200;
  private static final int PAGE = 500;

  @Inject StaffRepository staff;
  @Inject StaffPersons persons;
  @Inject StaffRights rights;
  @Inject StaffDetails details;
  @Inject Accounts accounts;
  @Inject AccountChanges changes;
  @Inject Scope scope;
  @Inject AuditTrail audit;

  @ConfigProperty(name = "quarkus.oidc.token.issuer")
  String issuer;

  /**
   * Makes an account and its staff member. The account is enabled as the last thing before the
   * commit; what an interrupted attempt leaves behind is disabled, and the next attempt clears it.
   */
  @Transactional
  StaffCreated create(StaffCreation wanted) {
    UnionSummary union = rights.requireUnion(wanted.unionId());
    Set<String> duties = rights.requireDuties(union, wanted.duties());
    UUID id = Ids.next();
    StaffPerson person = persons.newcomer(id, wanted.name(), wanted.idNumber(), wanted.phone());
    String subject = newAccount(wanted.username(), person.name());
    var account = new AccountKey(issuer, subject, wanted.username());
    StaffMember member = settle(new StaffMember(id, path(union), account, person), union, duties);
    String password = FirstPassword.next();
    accounts.setFirstPassword(subject, password);
    accounts.enable(subject);
    return new StaffCreated(details.of(member), password);
  }

  /** Accounts without a staff member in the order of user names, up to {@value MOST_UNASSIGNED}. */
  @Transactional
  List<UnassignedAccount> unassigned() {
    List<UnassignedAccount> found = new ArrayList<>();
    List<Account> page = accounts.list(0, PAGE);
    for (int from = PAGE; !page.isEmpty() && found.size() < MOST_UNASSIGNED; from += PAGE) {
      Set<String> assigned =
          staff.subjectsAmong(issuer, page.stream().map(Account::subject).toList());
      page.stream()
          .filter(account -> !assigned.contains(account.subject()))
          .map(StaffAccounts::waiting)
          .forEach(found::add);
      page = page.size() < PAGE ? List.of() : accounts.list(from, PAGE);
    }
    return found.subList(0, Math.min(found.size(), MOST_UNASSIGNED));
  }

  /** Its password stays; it is enabled, because it is in use from now on. */
  @Transactional
  StaffDetail assign(UUID subject, UnassignedAssignment wanted) {
    UnionSummary union = rights.requireUnion(wanted.unionId());
    Set<String> duties = rights.requireDuties(union, wanted.duties());
    UUID id = Ids.next();
    StaffPerson person = persons.newcomer(id, wanted.name(), wanted.idNumber(), null);
    Account account = accounts.find(subject.toString()).orElseThrow(Problem::notFound);
    var key = new AccountKey(issuer, account.subject(), account.username());
    StaffMember member = settle(new StaffMember(id, path(union), key, person), union, duties);
    accounts.rename(account.subject(), person.name());
    accounts.enable(account.subject());
    return details.of(member);
  }

  private StaffMember settle(StaffMember member, UnionSummary union, Set<String> duties) {
    member.give(duties);
    staff.persistAndFlush(member);
    audit.object("staff", member.id(), union.path());
    accounts.setRoles(member.account().subject(), StaffService.roles(union, duties));
    changes.effectiveAtOnce(member.account());
    return member;
  }

  private String newAccount(String username, String name) {
    staff.lockUsername(username);
    accounts
        .findByUsername(username)
        .ifPresent(
            present -> {
              if (!isLeftOver(present, name)) {
                throw usernameTaken();
              }
              accounts.delete(present.subject());
            });
    String subject = accounts.create(username, name);
    changes.undoUnlessCommitted(subject, () -> accounts.delete(subject));
    return subject;
  }

  /** What an attempt that was cut off has left: nobody's, never enabled, of the same name. */
  private boolean isLeftOver(Account account, String name) {
    List<String> subject = List.of(account.subject());
    return !account.enabled()
        && name.equals(account.name())
        && scope
            .elevated("account-has-staff", () -> staff.subjectsAmong(issuer, subject))
            .isEmpty();
  }

  private static Problem usernameTaken() {
    return new Problem(UnionProblem.USERNAME_TAKEN).error("/username", "taken", "用户名已有人使用");
  }

  private static UnassignedAccount waiting(Account account) {
    return new UnassignedAccount(
        UUID.fromString(account.subject()),
        account.username(),
        account.name(),
        account.createdAt());
  }

  private static UnionPath path(UnionSummary union) {
    return new UnionPath(union.path());
  }
}
