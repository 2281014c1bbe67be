package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.person.IdNumber;

/** What a form itself tells of its persons, where no rows stand behind it. */
final class FormPersons {

  private FormPersons() {}

  /** The head first; whoever has no valid number has no sex and no age. */
  static List<PersonFacts> facts(HouseholdForm form, LocalDate on, Map<UUID, Money> verified) {
    return form.persons().stream().map(person -> facts(person, on, verified)).toList();
  }

  private static PersonFacts facts(PersonForm person, LocalDate on, Map<UUID, Money> verified) {
    IdNumber number =
        IdNumber.faultOf(person.idNumber(), on).isPresent()
            ? null
            : IdNumber.of(person.idNumber(), on);
    return new PersonFacts(
        person.id(),
        person.name(),
        number == null ? null : number.sex(),
        number == null ? null : number.birthDate(),
        number == null ? null : number.ageOn(on),
        person.id() == null ? null : verified.get(person.id()));
  }
}
