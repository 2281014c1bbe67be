package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** A staff member as an answer: numbers masked, with what the caller may do. */
@ApplicationScoped
class StaffDetails {

  @Inject Unions unions;
  @Inject StaffPersons persons;
  @Inject StaffRights rights;
  @Inject Accounts accounts;

  StaffDetail of(StaffMember member) {
    UnionSummary union = unions.at(member.unionPath()).orElseThrow();
    return new StaffDetail(
        member.id(),
        member.name(),
        member.account().username(),
        union.id(),
        union.name(),
        List.copyOf(member.duties()),
        member.isActive(),
        persons.maskedPhone(member.id(), member.mobile()),
        persons.maskedIdNumber(member),
        lastSignIn(member),
        member.version(),
        rights.allowed(member));
  }

  /** Good to know, but no reason to withhold the rest. */
  private Instant lastSignIn(StaffMember member) {
    try {
      return accounts.lastSignIn(member.account().subject()).orElse(null);
    } catch (Problem unanswered) {
      return null;
    }
  }
}
