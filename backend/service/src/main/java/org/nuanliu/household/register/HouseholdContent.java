package org.nuanliu.household.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.HouseholdForm.Bank;
import org.nuanliu.household.register.domain.HouseholdForm.Consent;
import org.nuanliu.household.register.domain.HouseholdForm.Exclusions;
import org.nuanliu.household.register.domain.HouseholdForm.Expense;
import org.nuanliu.household.register.domain.HouseholdForm.Income;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.money.Money;

/** Reads the form of a file back from its rows, in clear. It leaves the service only masked. */
@ApplicationScoped
class HouseholdContent {

  @Inject HouseholdRepository households;
  @Inject HouseholdSecrets secrets;
  @Inject PersonContent persons;
  @Inject BlindIndex keyedHash;
  @Inject ObjectMapper mapper;

  HouseholdForm form(Household file) {
    return form(file, households.parts(file));
  }

  HouseholdForm form(Household file, HouseholdParts parts) {
    UUID id = file.id;
    return new HouseholdForm(
        file.fileLevel,
        file.category,
        file.categoryReason,
        file.workerKind,
        parts.persons().stream()
            .filter(person -> person.position == 0)
            .findFirst()
            .map(persons::form)
            .orElse(null),
        parts.persons().stream().filter(person -> person.position > 0).map(persons::form).toList(),
        secrets.open(HouseholdSecret.ADDRESS, id, file.address),
        file.postcode,
        file.hukouArea,
        file.houseType,
        file.houseArea,
        file.singleParent,
        file.selfHelp,
        file.zeroJob,
        file.mainCause,
        file.minorCauses,
        secrets.open(HouseholdSecret.CAUSE_TEXT, id, file.causeText),
        file.unionCard,
        bank(file),
        exclusions(file),
        parts
            .incomes()
            .map(item -> new Income(item.id, item.kind, amount(item.yearAmount), note(item)))
            .toList(),
        parts
            .expenses()
            .map(item -> new Expense(item.id, item.kind, amount(item.yearAmount), note(item)))
            .toList(),
        file.target,
        file.targetOn,
        file.keyGroup,
        file.batchMeasure,
        file.needs,
        secrets.open(HouseholdSecret.PLAN, id, file.plan),
        secrets.open(HouseholdSecret.NOTE, id, file.note),
        consent(parts.consent()));
  }

  /**
   * The keyed hash of everything on which people decide: the form, the verified amounts, the
   * papers. An approval is bound to it.
   */
  byte[] hash(Household file) {
    HouseholdParts parts = households.parts(file);
    List<UUID> papers = households.papers(file).stream().map(paper -> paper.attachmentId).toList();
    try {
      return keyedHash.ofContent(
          "household.content",
          mapper.writeValueAsBytes(List.of(form(file, parts), verified(parts), papers)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The content of a file cannot be written", e);
    }
  }

  private static List<String> verified(HouseholdParts parts) {
    return Stream.concat(
            parts.persons().stream().map(person -> person.id + "=" + person.monthIncomeVerified),
            parts.items().stream().map(item -> item.id + "=" + item.verifiedAmount))
        .toList();
  }

  private String note(HouseholdItem item) {
    return secrets.open(HouseholdSecret.ITEM_NOTE, item.id, item.note);
  }

  static Money amount(Long fen) {
    return fen == null ? null : new Money(fen);
  }

  private Bank bank(Household file) {
    boolean told =
        Stream.of(
                file.bankName,
                file.bankBranch,
                file.accountKind,
                file.accountNumber,
                file.accountHolder)
            .anyMatch(Objects::nonNull);
    return told || file.accountGuardian
        ? new Bank(
            file.bankName,
            file.bankBranch,
            file.accountKind,
            secrets.open(HouseholdSecret.ACCOUNT_NUMBER, file.id, file.accountNumber),
            file.accountHolder,
            file.accountGuardian)
        : null;
  }

  private static Exclusions exclusions(Household file) {
    var answers =
        new Exclusions(
            file.secondDwelling,
            file.ownsBusiness,
            file.privateSchoolOrAbroad,
            file.motorVehicle,
            file.motorVehicleForWork);
    return answers.equals(new Exclusions(null, null, null, null, null)) ? null : answers;
  }

  private static Consent consent(HouseholdConsent newest) {
    return newest == null
        ? null
        : new Consent(newest.textVersion, newest.channel, newest.givenOn, newest.guardian);
  }
}
