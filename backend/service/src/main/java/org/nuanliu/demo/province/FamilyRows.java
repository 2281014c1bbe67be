package org.nuanliu.demo.province;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.persistence.Ids;

/**
 * Writes a family as the service would have stored it: encrypted fields, blind indexes, figures.
 */
final class FamilyRows {

  /** Stands in every file of the demonstration. */
  private static final String NOTE = "演示数据";

  private static final Set<String> SPENT = Set.of("6", "9");

  private final FieldCipher cipher;
  private final BlindIndex index;
  private final int firstNumber;
  private final String consentText;
  private final DemoCalendar calendar;

  /**
   * @param consentText version of the text that is in force
   */
  FamilyRows(
      FieldCipher cipher,
      BlindIndex index,
      int firstNumber,
      String consentText,
      DemoCalendar calendar) {
    this.cipher = cipher;
    this.index = index;
    this.firstNumber = firstNumber;
    this.consentText = consentText;
    this.calendar = calendar;
  }

  void write(DemoFamily family, DemoChunk rows) {
    household(family, rows);
    for (int position = 0; position < family.persons.size(); position++) {
      person(family, family.persons.get(position), position, rows);
    }
    for (int position = 0; position < family.items.size(); position++) {
      DemoItem item = family.items.get(position);
      rows.items.add(
          Ids.next(),
          family.id,
          family.union.path(),
          item.side(),
          position,
          item.kind(),
          item.counted(),
          item.amount(),
          item.verified());
    }
    if (family.consented) {
      boolean children = family.persons.stream().anyMatch(one -> one.age < 14);
      rows.consents.add(
          Ids.next(),
          family.id,
          family.union.path(),
          consentText,
          "paper",
          family.createdAt.toLocalDate(),
          children ? family.head().name : null,
          family.registrar.id(),
          family.createdAt);
    }
  }

  /** 行政区划 6 + 年 4 + 序号 6, as the service numbers a file when it is submitted. */
  String number(DemoFamily family) {
    return family.steps.isEmpty()
        ? null
        : "%s%d%06d"
            .formatted(family.area, submittedOn(family).getYear(), firstNumber + family.index);
  }

  private void household(DemoFamily family, DemoChunk rows) {
    FamilyMember head = family.head();
    UUID id = family.id;
    boolean judged = !family.steps.isEmpty();
    LocalDate filedOn = filedOn(family);
    boolean paperBehind = filedOn != null && family.stage.isLive() && family.index % 7 == 0;
    boolean target = judged && family.index % 3 == 0;
    String card = family.consented ? DemoNumbers.card(family.index) : null;
    rows.households.add(
        id,
        family.union.path(),
        number(family),
        family.stage,
        family.consented,
        family.fileLevel,
        family.trial.category(),
        family.workerKind,
        cipher.encrypt(
            "household",
            "address",
            id,
            "演示路 %d 号院 %d 单元".formatted(family.index % 200 + 1, family.index % 4 + 1)),
        null,
        family.area,
        String.valueOf(family.index % 8 + 1),
        35 + family.index % 60,
        family.singleParent,
        head.mayEarn(),
        family.persons.stream().allMatch(one -> one.income == 0),
        family.mainCause,
        family.minorCauses,
        "D%09d".formatted(family.index),
        card == null ? null : "演示银行",
        card == null ? null : "演示支行",
        card == null ? null : "card",
        cipher.encrypt("household", "account_number", id, card),
        index.of("household.account", card),
        card == null ? null : head.name,
        false,
        false,
        false,
        false,
        judged ? target : null,
        target ? submittedOn(family) : null,
        target ? (SPENT.contains(family.mainCause) ? "3" : "2") : null,
        target ? "4" : null,
        family.needs,
        cipher.encrypt("household", "note", id, NOTE),
        head.name,
        family.persons.size(),
        family.yearIncome().fen(),
        family.yearExpense().fen(),
        family.trial.monthPerCapita().fen(),
        judged ? family.trial.explanation() : null,
        family.registrar.id(),
        did(family, family.firstChecker) ? family.firstChecker.id() : null,
        did(family, family.reviewer) ? family.reviewer.id() : null,
        judged ? submittedOn(family) : null,
        filedOn,
        family.dueOn,
        family.dueProvisional,
        family.createdAt,
        family.updatedAt(),
        family.stage.isTemporary(),
        family.stage == DemoStage.TEMP ? HistoryMaking.expiresOn(family) : null,
        family.stage == DemoStage.RESOLVED ? family.day("confirm-ending") : null,
        family.stage.isEnded() ? family.day("confirm-ending") : null,
        family.day("start-review"),
        filedOn,
        paperBehind ? filedOn : null,
        paperBehind ? calendar.deadline("file.sync", filedOn).date() : null,
        filedOn == null || paperBehind ? null : filedOn.plusDays(5),
        judged
            ? family.trial.monthPerCapita().fen() * 1000 / family.standard.amount().fen()
            : null);
  }

  private static LocalDate filedOn(DemoFamily family) {
    if (family.stage == DemoStage.TEMP) {
      return family.day("accept-temporary");
    }
    return family.stage.wasApproved() ? family.day("approve") : null;
  }

  private void person(DemoFamily family, FamilyMember person, int position, DemoChunk rows) {
    UUID id = person.id;
    boolean told = family.consented;
    rows.persons.add(
        id,
        family.id,
        family.union.path(),
        family.stage.isLive(),
        family.consented,
        position,
        person.relation,
        person.name,
        cipher.encrypt("household_person", "id_number", id, person.idNumber),
        index.of("person.id-number", person.idNumber),
        person.sex,
        person.birth,
        person.ethnic,
        person.political,
        told ? person.health : null,
        told ? person.disease : null,
        told ? person.disability : null,
        "0",
        person.insurance,
        person.marital,
        person.hukou,
        person.workState,
        person.identity,
        cipher.encrypt("household_person", "mobile", id, person.mobile),
        index.of("person.mobile", person.mobile),
        person.income,
        person.verifiedIncome,
        person.organisation,
        person.organisationKind,
        person.enterpriseState,
        person.industry,
        person.workSince,
        person.contractFrom,
        person.contractTerm,
        person.education,
        person.enrolledYear,
        person.schoolYears,
        told ? cipher.encrypt("household_person", "medical_note", id, person.medicalNote) : null);
  }

  private static LocalDate submittedOn(DemoFamily family) {
    return family.steps.getFirst().at().toLocalDate();
  }

  private static boolean did(DemoFamily family, DemoActor actor) {
    // a file that went back begins anew, with other people
    return family.stage != DemoStage.RETURNED
        && family.steps.stream().anyMatch(step -> step.actor().equals(actor));
  }
}
