package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.household.FieldFile;
import org.nuanliu.household.FieldFiles;
import org.nuanliu.household.FieldPerson;

/** The room's face for those who visit, answered from the register. */
@ApplicationScoped
class FilesForTheField implements FieldFiles {

  @Inject HouseholdRepository households;
  @Inject HouseholdSecrets secrets;
  @Inject PromisedMeasures measures;
  @Inject Clock clock;

  @Override
  public Optional<FieldFile> find(UUID household) {
    return households.findByIdOptional(household).map(this::known);
  }

  private FieldFile known(Household file) {
    List<HouseholdPerson> persons = households.rows(HouseholdPerson.class, file, "position");
    LocalDate today = LocalDate.now(clock);
    return new FieldFile(
        file.id,
        file.version,
        file.number,
        file.headName,
        secrets.open(HouseholdSecret.ADDRESS, file.id, file.address),
        persons.stream()
            .findFirst()
            .map(head -> secrets.open(HouseholdSecret.MOBILE, head.id, head.mobile))
            .orElse(null),
        persons.stream().map(person -> person(person, today)).toList(),
        measures.open(file.id));
  }

  private static FieldPerson person(HouseholdPerson person, LocalDate today) {
    return new FieldPerson(
        person.name,
        person.relation,
        person.birthDate == null ? null : Period.between(person.birthDate, today).getYears(),
        person.identity,
        person.workState);
  }
}
