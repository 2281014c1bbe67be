package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.aid.application.AidUsages.Claim;
import org.nuanliu.aid.rule.AidRules;
import org.nuanliu.aid.rule.domain.AidCase;
import org.nuanliu.aid.rule.domain.AidDecision;
import org.nuanliu.dictionary.AreaStandard;
import org.nuanliu.dictionary.Standards;
import org.nuanliu.household.FilePerson;
import org.nuanliu.household.HardshipFile;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.persistence.TransactionMemo;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** How much may be given on a day, with the rules and the standard of that day. */
@ApplicationScoped
class AidJudge {

  /** An application and the file of its family. */
  record Question(AidApplication application, HardshipFile file) {}

  @Inject AidRules rules;
  @Inject AidUsages usages;
  @Inject Standards standards;
  @Inject Unions unions;
  @Inject TransactionMemo memo;

  AidDecision judge(AidApplication application, HardshipFile file, LocalDate on) {
    return judge(List.of(new Question(application, file)), on).get(application.id);
  }

  /** The decisions by application. */
  Map<UUID, AidDecision> judge(List<Question> questions, LocalDate on) {
    Map<String, String> areas = areas(questions);
    List<Claim> claims =
        questions.stream()
            .map(
                one ->
                    new Claim(
                        one.application,
                        rules.caps(
                            one.application.purpose,
                            one.application.variant,
                            areas.get(one.file.unionPath()),
                            on),
                        subject(one.application, one.file)))
            .toList();
    Map<UUID, Map<String, Money>> used = usages.used(claims);
    Map<UUID, AidDecision> decisions = new HashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      AidApplication application = claims.get(i).application();
      decisions.put(
          application.id,
          AidDecision.of(
              new AidCase(
                  application.amount(),
                  standard(areas.get(questions.get(i).file.unionPath()), on),
                  application.selfPaid(),
                  new Money(application.unitAid),
                  new Money(application.socialAid),
                  used.get(application.id)),
              claims.get(i).caps()));
    }
    return decisions;
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

  /** Null where none is known. */
  private AreaStandard standard(String area, LocalDate on) {
    return area == null
        ? null
        : memo.once("standard", area + on, () -> standards.find(area, on)).orElse(null);
  }

  /**
   * Where the families file, by the paths of their unions; nothing where no union upwards has an
   * area.
   */
  private Map<String, String> areas(List<Question> questions) {
    Set<String> paths = new HashSet<>();
    questions.forEach(one -> paths.add(one.file.unionPath()));
    Set<String> all = new HashSet<>(paths);
    paths.forEach(path -> all.addAll(new UnionPath(path).above()));
    Map<String, UnionSummary> known = unions.at(all);
    Map<String, String> areas = new HashMap<>();
    for (String path : paths) {
      List<String> upwards = new ArrayList<>(new UnionPath(path).above());
      upwards.add(path);
      upwards.stream()
          .map(known::get)
          .filter(union -> union != null && union.areaCode() != null)
          .max(Comparator.comparingInt(union -> union.path().length()))
          .ifPresent(union -> areas.put(path, union.areaCode()));
    }
    return areas;
  }
}
