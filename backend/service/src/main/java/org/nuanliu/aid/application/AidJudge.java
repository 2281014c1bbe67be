package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.nuanliu.aid.rule.AidRules;
import org.nuanliu.aid.rule.domain.AidCase;
import org.nuanliu.aid.rule.domain.AidDecision;
import org.nuanliu.aid.rule.domain.Cap;
import org.nuanliu.dictionary.AreaStandard;
import org.nuanliu.dictionary.Standards;
import org.nuanliu.household.FilePerson;
import org.nuanliu.household.HardshipFile;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** How much may be given on a day, with the rules and the standard of that day. */
@ApplicationScoped
class AidJudge {

  @Inject AidRules rules;
  @Inject AidUsages usages;
  @Inject Standards standards;
  @Inject Unions unions;

  AidDecision judge(AidApplication application, HardshipFile file, LocalDate on) {
    String area = area(file.unionPath());
    List<Cap> caps = rules.caps(application.purpose, application.variant, area, on);
    AreaStandard standard = area == null ? null : standards.find(area, on).orElse(null);
    return AidDecision.of(
        new AidCase(
            application.amount(),
            standard,
            application.selfPaid(),
            new Money(application.unitAid),
            new Money(application.socialAid),
            usages.used(caps, subject(application, file), application)),
        caps);
  }

  /** Takes what was decided from the caps. */
  void reserve(AidApplication application, HardshipFile file, AidDecision decision) {
    usages.reserve(application, decision.caps(), subject(application, file));
  }

  /** Of whom the application is about; the head where that person has left the file. */
  static FilePerson person(AidApplication application, HardshipFile file) {
    return file.persons().stream()
        .filter(person -> person.id().equals(application.personId))
        .findFirst()
        .orElse(file.head());
  }

  private static AidUsages.Subject subject(AidApplication application, HardshipFile file) {
    return new AidUsages.Subject(
        application.familyId, person(application, file).idBlindIndex(), application.year);
  }

  /** Null where no union upwards has an area. */
  private String area(String unionPath) {
    return unions.upwards(new UnionPath(unionPath)).stream()
        .map(UnionSummary::areaCode)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
