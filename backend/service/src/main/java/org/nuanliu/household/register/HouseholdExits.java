package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.register.domain.EndingKind;
import org.nuanliu.household.register.domain.ExitRule;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.LocalStandard;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** The proposal of a 脱困 with its months. */
@ApplicationScoped
class HouseholdExits {

  @Inject EntityManager entities;
  @Inject HouseholdEndings endings;
  @Inject HouseholdJudge judge;
  @Inject HouseholdSecrets secrets;
  @Inject Parameters parameters;
  @Inject Clock clock;

  /**
   * @throws Problem 422 with every month that is missing or does not lie above the standard, or
   *     without papers
   */
  void propose(Household file, ExitProposal what) {
    LocalDate today = LocalDate.now(clock);
    boolean silent = what.familyStatement() == null || what.familyStatement().isBlank();
    if (!what.familyAgrees() && silent) {
      throw new Problem(PlatformProblem.RULE)
          .error("/familyStatement", "required", "家庭不同意的，请写明其意见");
    }
    List<ExitRule.Month> months = what.months().stream().map(month -> month(file, month)).toList();
    List<FormIssue> issues =
        ExitRule.issues(months, file.persons, parameters.integer("exit.months", today), today);
    if (!issues.isEmpty()) {
      var problem = new Problem(PlatformProblem.RULE).detail("还不符合脱困条件，请看各月后面的说明。");
      issues.forEach(issue -> problem.error(issue.pointer(), issue.code(), issue.message()));
      throw problem;
    }
    HouseholdEnding ending = endings.begin(file, EndingKind.EXIT, what.explanation());
    ending.familyAgrees = what.familyAgrees();
    ending.familyStatement =
        silent
            ? null
            : secrets.seal(
                HouseholdSecret.ENDING_STATEMENT, ending.id, what.familyStatement().strip());
    endings.store(ending);
    months.forEach(month -> store(ending, month));
  }

  private ExitRule.Month month(Household file, ExitProposal.ExitMonth typed) {
    YearMonth month = YearMonth.parse(typed.month());
    return new ExitRule.Month(
        month,
        typed.income(),
        judge
            .standard(file.unionPath, month.atEndOfMonth())
            .map(LocalStandard::amount)
            .orElse(null));
  }

  private void store(HouseholdEnding ending, ExitRule.Month month) {
    var row = new HouseholdEndingMonth();
    row.id = Ids.next();
    row.householdId = ending.householdId;
    row.unionPath = ending.unionPath;
    row.endingId = ending.id;
    row.month = month.month().atDay(1);
    row.income = month.income().fen();
    row.standard = month.standard().fen();
    entities.persist(row);
  }
}
