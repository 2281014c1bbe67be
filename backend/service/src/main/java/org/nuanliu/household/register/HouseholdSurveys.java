package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** 入户核查: what was seen, and the amounts that decide from then on. */
@ApplicationScoped
class HouseholdSurveys {

  @Inject HouseholdRepository households;
  @Inject HouseholdJudge judge;
  @Inject HouseholdSecrets secrets;
  @Inject Parameters parameters;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 422 with too few surveyors, on a day that cannot be, or with an amount of
   *     nobody
   */
  void record(Household file, SurveyRecord seen) {
    check(file, seen);
    var survey = new HouseholdSurvey();
    survey.id = Ids.next();
    survey.householdId = file.id;
    survey.unionPath = file.unionPath;
    survey.surveyedOn = seen.surveyedOn();
    survey.surveyors = names(seen);
    survey.finding =
        secrets.seal(HouseholdSecret.SURVEY_FINDING, survey.id, seen.finding().strip());
    survey.needs = seen.needs().stream().map(String::strip).distinct().toList();
    survey.recordedBy = caller.get().staffId();
    survey.recordedAt = OffsetDateTime.now(clock);
    households.getEntityManager().persist(survey);
    verify(file, seen.verified());
    households.flush();
    judge.store(file, true);
  }

  /** The amounts of an earlier round were verified for another form. */
  void forget(Household file) {
    HouseholdParts parts = households.parts(file);
    parts.persons().forEach(person -> person.monthIncomeVerified = null);
    parts.items().forEach(item -> item.verifiedAmount = null);
  }

  private void check(Household file, SurveyRecord seen) {
    LocalDate today = LocalDate.now(clock);
    var problem = new Problem(PlatformProblem.RULE);
    int wanted = parameters.integer("survey.minimum-surveyors", today);
    LocalDate begin = file.reviewStartedOn == null ? file.submittedOn : file.reviewStartedOn;
    boolean refused = false;
    if (names(seen).size() < wanted) {
      problem.error("/surveyors", "too-few", "入户核查至少由 " + wanted + " 人进行");
      refused = true;
    }
    if (seen.surveyedOn().isAfter(today)) {
      problem.error("/surveyedOn", "in-the-future", "核查日期不能晚于今天");
      refused = true;
    } else if (seen.surveyedOn().isBefore(begin)) {
      problem.error("/surveyedOn", "before-submission", "核查日期不能早于提交或者年审开始的日期 " + begin);
      refused = true;
    }
    if (refused) {
      throw problem;
    }
  }

  private static List<String> names(SurveyRecord seen) {
    return seen.surveyors().stream().map(String::strip).distinct().toList();
  }

  private void verify(Household file, List<SurveyRecord.VerifiedAmount> amounts) {
    HouseholdParts parts = households.parts(file);
    for (int i = 0; i < amounts.size(); i++) {
      var amount = amounts.get(i);
      if (amount.amount().fen() < 0) {
        throw new Problem(PlatformProblem.RULE)
            .error("/verified/%d/amount".formatted(i), "negative", "金额不能为负数");
      }
      var person = parts.persons().stream().filter(one -> one.id.equals(amount.id())).findFirst();
      var item = parts.items().stream().filter(one -> one.id.equals(amount.id())).findFirst();
      person.ifPresent(one -> one.monthIncomeVerified = amount.amount().fen());
      item.ifPresent(one -> one.verifiedAmount = amount.amount().fen());
      if (person.isEmpty() && item.isEmpty()) {
        throw new Problem(PlatformProblem.RULE)
            .error("/verified/%d/id".formatted(i), "not-of-this-file", "这份档案中没有这一项");
      }
    }
  }
}
