package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.nuanliu.household.register.domain.BankAccount;
import org.nuanliu.household.register.domain.ConsentRule;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.HouseholdForm.Bank;
import org.nuanliu.household.register.domain.HouseholdForm.Exclusions;
import org.nuanliu.platform.problem.Problem;

/** Saves a form as it was typed, however incomplete. */
@ApplicationScoped
class HouseholdSaving {

  private static final Bank NO_BANK = new Bank(null, null, null, null, null, null);
  private static final Exclusions NO_ANSWERS = new Exclusions(null, null, null, null, null);

  @Inject HouseholdRepository households;
  @Inject HouseholdContent content;
  @Inject HouseholdRows rows;
  @Inject HouseholdConsents consents;
  @Inject HouseholdSecrets secrets;
  @Inject Clock clock;

  /**
   * @throws Problem 400 for what cannot be stored, 422 for what may not be stored without consent
   */
  void save(Household file, HouseholdForm typed) {
    HouseholdParts stored = households.parts(file);
    HouseholdForm form = MaskedForm.clear(typed, content.form(file, stored));
    StorableForm.require(form);
    boolean consented = ConsentRule.stands(form, LocalDate.now(clock));
    consents.require(form, consented);
    if (consented && !file.consented) {
      // The rows of the persons follow by foreign key, before anything sensitive is written to
      // them.
      file.consented = true;
      households.flush();
    }
    List<HouseholdPerson> persons = rows.persons(file, stored.persons(), form);
    List<HouseholdItem> items = rows.items(file, stored.items(), form);
    consents.record(file, stored.consent(), form.consent());
    write(file, form);
    FamilyIncome.record(file, new HouseholdParts(persons, items, null), false);
    households.flush();
    if (!consented && file.consented) {
      file.consented = false;
      households.flush();
    }
  }

  /** Takes over what was typed, except persons and items. */
  void write(Household file, HouseholdForm form) {
    file.fileLevel = Typed.text(form.fileLevel());
    file.category = Typed.text(form.category());
    file.categoryReason = Typed.text(form.categoryReason());
    file.workerKind = Typed.text(form.workerKind());
    file.address = seal(HouseholdSecret.ADDRESS, file, form.address(), file.address);
    file.postcode = Typed.text(form.postcode());
    file.hukouArea = Typed.text(form.hukouArea());
    file.houseType = Typed.text(form.houseType());
    file.houseArea = form.houseArea();
    file.singleParent = form.singleParent();
    file.selfHelp = form.selfHelp();
    file.zeroJob = form.zeroJob();
    file.mainCause = Typed.text(form.mainCause());
    file.minorCauses = texts(form.minorCauses());
    file.causeText = seal(HouseholdSecret.CAUSE_TEXT, file, form.causeText(), file.causeText);
    file.unionCard = Typed.text(form.unionCard());
    bank(file, form.bank() == null ? NO_BANK : form.bank());
    exclusions(file, form.exclusions() == null ? NO_ANSWERS : form.exclusions());
    file.target = form.target();
    file.targetOn = form.targetOn();
    file.keyGroup = Typed.text(form.keyGroup());
    file.batchMeasure = Typed.text(form.batchMeasure());
    file.needs = texts(form.needs());
    file.plan = seal(HouseholdSecret.PLAN, file, form.plan(), file.plan);
    file.note = seal(HouseholdSecret.NOTE, file, form.note(), file.note);
    file.headName = form.head() == null ? null : Typed.text(form.head().name());
    file.updatedAt = OffsetDateTime.now(clock);
  }

  private void bank(Household file, Bank bank) {
    String typed = Typed.text(bank.accountNumber());
    String number = typed == null ? null : BankAccount.normalise(typed);
    file.bankName = Typed.text(bank.bankName());
    file.bankBranch = Typed.text(bank.branch());
    file.accountKind = Typed.text(bank.kind());
    file.accountNumber = seal(HouseholdSecret.ACCOUNT_NUMBER, file, number, file.accountNumber);
    file.accountNumberBi = secrets.accountIndex(number);
    file.accountHolder = Typed.text(bank.holder());
    file.accountGuardian = Boolean.TRUE.equals(bank.guardian());
  }

  private static void exclusions(Household file, Exclusions answers) {
    file.secondDwelling = answers.secondDwelling();
    file.ownsBusiness = answers.ownsBusiness();
    file.privateSchoolOrAbroad = answers.privateSchoolOrAbroad();
    file.motorVehicle = answers.motorVehicle();
    file.motorVehicleForWork = answers.motorVehicleForWork();
  }

  private String seal(HouseholdSecret field, Household file, String typed, String stored) {
    return secrets.seal(field, file.id, Typed.text(typed), stored);
  }

  private static List<String> texts(List<String> typed) {
    return typed.stream().map(Typed::text).filter(text -> text != null).toList();
  }
}
