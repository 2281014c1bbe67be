package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.person.IdNumber;
import org.nuanliu.platform.person.PhoneNumber;

/** A person between the row, where numbers are sealed, and the form, where they are clear. */
@ApplicationScoped
class PersonContent {

  @Inject HouseholdSecrets secrets;
  @Inject Clock clock;

  PersonForm form(HouseholdPerson row) {
    return new PersonForm(
        row.id,
        row.name,
        row.relation,
        secrets.open(HouseholdSecret.ID_NUMBER, row.id, row.idNumber),
        row.ethnic,
        row.political,
        row.health,
        row.disease,
        row.disability,
        row.modelType,
        row.medicalInsurance,
        row.marital,
        row.hukouType,
        row.workState,
        row.identity,
        secrets.open(HouseholdSecret.MOBILE, row.id, row.mobile),
        secrets.open(HouseholdSecret.OTHER_PHONE, row.id, row.otherPhone),
        HouseholdContent.amount(row.monthIncome),
        row.organisation,
        row.organisationKind,
        row.enterpriseState,
        row.industry,
        row.workSince,
        row.contractFrom,
        row.contractTerm,
        row.education,
        row.enrolledYear,
        row.schoolYears,
        secrets.open(HouseholdSecret.MEDICAL_NOTE, row.id, row.medicalNote),
        secrets.open(HouseholdSecret.PERSON_NOTE, row.id, row.note));
  }

  /** Takes over what was typed, except the place in the family. */
  void write(HouseholdPerson row, PersonForm form) {
    row.relation = Typed.text(form.relation());
    row.name = Typed.text(form.name());
    idNumber(row, form.idNumber());
    row.ethnic = Typed.text(form.ethnic());
    row.political = Typed.text(form.political());
    row.health = Typed.text(form.health());
    row.disease = Typed.text(form.disease());
    row.disability = Typed.text(form.disability());
    row.modelType = Typed.text(form.modelType());
    row.medicalInsurance = Typed.text(form.medicalInsurance());
    row.marital = Typed.text(form.marital());
    row.hukouType = Typed.text(form.hukouType());
    row.workState = Typed.text(form.workState());
    row.identity = Typed.text(form.identity());
    phones(row, form);
    row.monthIncome = Typed.fen(form.monthIncome());
    row.organisation = Typed.text(form.organisation());
    row.organisationKind = Typed.text(form.organisationKind());
    row.enterpriseState = Typed.text(form.enterpriseState());
    row.industry = Typed.text(form.industry());
    row.workSince = form.workSince();
    row.contractFrom = form.contractFrom();
    row.contractTerm = Typed.text(form.contractTerm());
    row.education = Typed.text(form.education());
    row.enrolledYear = form.enrolledYear();
    row.schoolYears = form.schoolYears();
    row.medicalNote = seal(HouseholdSecret.MEDICAL_NOTE, row, form.medicalNote(), row.medicalNote);
    row.note = seal(HouseholdSecret.PERSON_NOTE, row, form.note(), row.note);
  }

  /** A valid number is kept in its one form and found by its index; anything else as typed. */
  private void idNumber(HouseholdPerson row, String typed) {
    LocalDate today = LocalDate.now(clock);
    Optional<IdNumber> number =
        IdNumber.faultOf(typed, today).isPresent()
            ? Optional.empty()
            : Optional.of(IdNumber.of(typed, today));
    String kept = number.map(IdNumber::value).orElse(typed);
    row.idNumber = seal(HouseholdSecret.ID_NUMBER, row, kept, row.idNumber);
    row.idNumberBi = secrets.idNumberIndex(number.map(IdNumber::value).orElse(null));
    row.sex = number.map(IdNumber::sex).orElse(null);
    row.birthDate = number.map(IdNumber::birthDate).orElse(null);
  }

  private void phones(HouseholdPerson row, PersonForm form) {
    String mobile = PhoneNumber.mobile(form.mobile()).map(PhoneNumber::value).orElse(null);
    row.mobile =
        seal(HouseholdSecret.MOBILE, row, mobile == null ? form.mobile() : mobile, row.mobile);
    row.mobileBi = secrets.mobileIndex(mobile);
    row.otherPhone =
        seal(
            HouseholdSecret.OTHER_PHONE,
            row,
            PhoneNumber.any(form.otherPhone()).map(PhoneNumber::value).orElse(form.otherPhone()),
            row.otherPhone);
  }

  private String seal(HouseholdSecret field, HouseholdPerson row, String typed, String stored) {
    return secrets.seal(field, row.id, Typed.text(typed), stored);
  }
}
