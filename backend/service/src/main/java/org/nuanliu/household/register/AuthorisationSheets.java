package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanliu.household.register.domain.Checklist;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** Fills the authorisations for the comparison, to be signed by every adult (domain rules §4). */
@ApplicationScoped
class AuthorisationSheets {

  @Inject PrintedValues values;
  @Inject HouseholdReader reader;
  @Inject Clock clock;

  /**
   * @param shown the form as it is printed
   * @param clear the same with full numbers, which tell who is of age
   * @throws Problem 422 while no adult is entered
   */
  AuthorisationSheet of(Household file, HouseholdForm shown, HouseholdForm clear) {
    LocalDate today = LocalDate.now(clock);
    List<PersonForm> persons = shown.persons();
    List<AuthorisationSheet.Adult> adults = new ArrayList<>();
    for (int i = 0; i < persons.size(); i++) {
      if (Checklist.isAdult(clear.persons().get(i), today)) {
        adults.add(adult(persons.get(i), today));
      }
    }
    if (adults.isEmpty()) {
      throw new Problem(PlatformProblem.RULE).detail("档案里还没有证件号码正确的成年人，请先填写家庭成员。");
    }
    return new AuthorisationSheet(
        file.number, reader.unionName(file), file.headName, shown.address(), adults);
  }

  private AuthorisationSheet.Adult adult(PersonForm person, LocalDate today) {
    return new AuthorisationSheet.Adult(
        person.name(),
        person.relation() == null ? "本人" : values.code("relation", person.relation(), today),
        person.idNumber(),
        person.mobile());
  }
}
