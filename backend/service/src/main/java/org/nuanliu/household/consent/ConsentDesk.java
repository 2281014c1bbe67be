package org.nuanliu.household.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.consent.ConsentDetail.AdultStanding;
import org.nuanliu.household.consent.ConsentDetail.SubjectName;
import org.nuanliu.household.register.ConsentedFile;
import org.nuanliu.household.register.FileConsents;
import org.nuanliu.household.register.SubjectPerson;
import org.nuanliu.household.register.SubjectRecords;
import org.nuanliu.household.register.domain.HouseholdForm.Consent;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** What a family has agreed to, and what it asks for. */
@ApplicationScoped
class ConsentDesk {

  private static final int ADULT = 18;

  @Inject FileConsents files;
  @Inject SubjectRecords subjects;
  @Inject ConsentEditions editions;
  @Inject Authorisations authorisations;
  @Inject Corrections corrections;
  @Inject AuditTrail audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  @Transactional
  ConsentDetail get(UUID id) {
    ConsentedFile file = files.require(id);
    LocalDate today = LocalDate.now(clock);
    List<SubjectPerson> persons = subjects.persons(id);
    List<AuthorisationEntry> signed = authorisations.of(id, persons);
    return new ConsentDetail(
        id,
        file.consented(),
        editions.versionOn(today),
        files.history(id),
        adults(persons, signed, today),
        signed,
        persons.stream().map(one -> new SubjectName(one.id(), one.name(), one.relation())).toList(),
        corrections.of(id),
        file.version(),
        allowedActions(file));
  }

  @Transactional
  ConsentDetail give(UUID id, EntityVersion seen, Consent consent) {
    files.give(id, seen, consent);
    return get(id);
  }

  @Transactional
  ConsentDetail withdraw(UUID id, EntityVersion seen, ConsentReason reason) {
    audit.reason(reason.reason());
    files.withdraw(id, seen, reason.reason());
    return get(id);
  }

  private List<String> allowedActions(ConsentedFile file) {
    Caller caller = current.get();
    List<String> actions = new ArrayList<>();
    boolean submitted = file.live() && !file.editable();
    add(actions, caller, "give", submitted);
    add(actions, caller, "withdraw", submitted && file.consented());
    add(actions, caller, "authorise", true);
    add(actions, caller, "answer", true);
    add(actions, caller, "ask-correction", true);
    add(actions, caller, "settle-correction", true);
    return actions;
  }

  private static void add(List<String> actions, Caller caller, String action, boolean possible) {
    if (possible && caller.may("consent:" + action)) {
      actions.add(action);
    }
  }

  private static List<AdultStanding> adults(
      List<SubjectPerson> persons, List<AuthorisationEntry> signed, LocalDate today) {
    return persons.stream()
        .filter(one -> isAdult(one, today))
        .map(
            one ->
                signed.stream()
                    .filter(entry -> entry.personId().equals(one.id()))
                    .findFirst()
                    .map(
                        entry ->
                            new AdultStanding(
                                one.id(), one.name(), entry.standing(), entry.validUntil()))
                    .orElseGet(() -> new AdultStanding(one.id(), one.name(), "missing", null)))
        .toList();
  }

  static boolean isAdult(SubjectPerson person, LocalDate today) {
    return person.birthDate() != null && !person.birthDate().plusYears(ADULT).isAfter(today);
  }
}
