package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.TemporaryFile;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** What a draft becomes when it is submitted. */
@ApplicationScoped
class HouseholdSubmission {

  /** Issues that are a conflict with another file, not a fault of the form. */
  private static final Set<String> TAKEN = Set.of("person-taken", "account-taken");

  @Inject EntityManager entities;
  @Inject HouseholdReader reader;
  @Inject HouseholdJudge judge;
  @Inject HouseholdSurveys surveys;
  @Inject HouseholdChain chain;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Gives the file its number and its registrar, and judges it by what the family declares.
   *
   * @throws Problem 422 with everything that is missing or wrong, 409 when somebody stands in
   *     another file
   */
  void submit(Household file) {
    requireComplete(file, issue -> true);
    begin(file);
    judge.store(file, false);
  }

  /**
   * The same for an emergency: the little that must be known at once.
   *
   * @throws Problem 422 with what is missing or wrong, 409 when somebody stands in another file
   */
  void submitTemporary(Household file) {
    requireComplete(file, TemporaryFile::mustBeSettled);
    begin(file);
    judge.store(file, false);
  }

  private void begin(Household file) {
    file.registrarId = caller.get().staffId();
    file.submittedOn = LocalDate.now(clock);
    if (file.number == null) {
      file.number = nextNumber(file);
    }
    surveys.forget(file);
    entities.flush();
  }

  private void requireComplete(Household file, Predicate<FormIssue> matters) {
    List<FormIssue> blocking =
        reader.issues(file).stream().filter(FormIssue::blocking).filter(matters).toList();
    if (blocking.isEmpty()) {
      return;
    }
    // Only when the form itself is in order; whoever is faster is stopped by the unique indexes.
    boolean taken = blocking.stream().map(FormIssue::code).allMatch(TAKEN::contains);
    Problem problem =
        taken
            ? new Problem(PlatformProblem.CONFLICT).detail("家庭成员或者银行账号已在另一份档案中，不能重复建档。")
            : new Problem(PlatformProblem.RULE).detail("还有 " + blocking.size() + " 处需要补正，补正后才能提交。");
    blocking.forEach(issue -> problem.error(issue.pointer(), issue.code(), issue.message()));
    throw problem;
  }

  private String nextNumber(Household file) {
    String area = chain.area(file.unionPath).orElseThrow();
    Number next =
        (Number) entities.createNativeQuery("SELECT nextval('household_number')").getSingleResult();
    return "%s%d%06d".formatted(area, file.submittedOn.getYear(), next.longValue());
  }
}
