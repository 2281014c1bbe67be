package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** A staff member as an answer: numbers masked, with what the caller may do. */
@ApplicationScoped
class StaffDetails {

  @Inject Unions unions;
  @Inject StaffPersons persons;
  @Inject StaffRights rights;

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
        member.version(),
        rights.allowed(member));
  }
}
