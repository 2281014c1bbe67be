package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.household.ConsentTexts;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.HouseholdForm.Bank;
import org.nuanliu.household.register.domain.HouseholdForm.Consent;
import org.nuanliu.household.register.domain.PersonForm;

/** Which field takes its codes from which list of the dictionary. */
@ApplicationScoped
class CodeCheck {

  /** Level, kind of worker and causes decide rules and are checked with them. */
  private record Coded<T>(String field, String list, Function<T, String> code) {}

  private static final List<Coded<HouseholdForm>> HOUSEHOLD =
      List.of(
          new Coded<>("category", "category", HouseholdForm::category),
          new Coded<>("houseType", "housing", HouseholdForm::houseType),
          new Coded<>("keyGroup", "key-group", HouseholdForm::keyGroup),
          new Coded<>("batchMeasure", "batch-measure", HouseholdForm::batchMeasure));

  private static final List<Coded<PersonForm>> PERSON =
      List.of(
          new Coded<>("relation", "relation", PersonForm::relation),
          new Coded<>("ethnic", "ethnic-group", PersonForm::ethnic),
          new Coded<>("political", "political", PersonForm::political),
          new Coded<>("health", "health", PersonForm::health),
          new Coded<>("disease", "disease", PersonForm::disease),
          new Coded<>("disability", "disability", PersonForm::disability),
          new Coded<>("modelType", "model-worker", PersonForm::modelType),
          new Coded<>("medicalInsurance", "medical-insurance", PersonForm::medicalInsurance),
          new Coded<>("marital", "marital", PersonForm::marital),
          new Coded<>("hukouType", "hukou-kind", PersonForm::hukouType),
          new Coded<>("workState", "work-state", PersonForm::workState),
          new Coded<>("identity", "member-status", PersonForm::identity),
          new Coded<>("organisationKind", "employer-kind", PersonForm::organisationKind),
          new Coded<>("enterpriseState", "enterprise-state", PersonForm::enterpriseState),
          new Coded<>("industry", "industry", PersonForm::industry),
          new Coded<>("contractTerm", "contract-term", PersonForm::contractTerm),
          new Coded<>("education", "education", PersonForm::education));

  private static final List<Coded<Bank>> BANK =
      List.of(new Coded<>("kind", "account-kind", Bank::kind));

  private static final List<Coded<Consent>> CONSENT =
      List.of(new Coded<>("channel", "consent-channel", Consent::channel));

  /** The list knows areas of this province only; people may come from any. */
  private static final String HOME = "41";

  @Inject Codes codes;
  @Inject ConsentTexts consentTexts;
  @Inject Clock clock;

  List<FormIssue> run(HouseholdForm form) {
    List<FormIssue> issues = new ArrayList<>();
    check(issues, "", form, HOUSEHOLD);
    check(issues, "/head", form.head(), PERSON);
    for (int i = 0; i < form.members().size(); i++) {
      check(issues, "/members/" + i, form.members().get(i), PERSON);
    }
    check(issues, "/bank", form.bank(), BANK);
    check(issues, "/consent", form.consent(), CONSENT);
    for (int i = 0; i < form.incomes().size(); i++) {
      check(issues, "/incomes/%d/kind".formatted(i), "income-kind", form.incomes().get(i).kind());
    }
    for (int i = 0; i < form.expenses().size(); i++) {
      check(
          issues, "/expenses/%d/kind".formatted(i), "expense-kind", form.expenses().get(i).kind());
    }
    consentText(issues, form.consent());
    hukouArea(issues, form.hukouArea());
    return issues;
  }

  private <T> void check(List<FormIssue> issues, String pointer, T part, List<Coded<T>> fields) {
    if (part != null) {
      fields.forEach(
          field -> check(issues, pointer + "/" + field.field, field.list, field.code.apply(part)));
    }
  }

  private void check(List<FormIssue> issues, String pointer, String list, String code) {
    if (code != null && !codes.isValid(list, code, today())) {
      issues.add(FormIssue.error(pointer, "unknown-code", "没有这一项，请重新选择"));
    }
  }

  private void consentText(List<FormIssue> issues, Consent consent) {
    if (consent != null
        && consent.textVersion() != null
        && !consent.textVersion().equals(consentTexts.versionOn(today()))) {
      issues.add(FormIssue.error("/consent/textVersion", "unknown-code", "不是现行的同意书，请用现行版本重新征得同意"));
    }
  }

  private void hukouArea(List<FormIssue> issues, String area) {
    if (area != null && area.startsWith(HOME) && !codes.isValid("area", area, today())) {
      issues.add(FormIssue.warning("/hukouArea", "unknown-area", "没有这个行政区划，或者已经撤销，请核对"));
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
