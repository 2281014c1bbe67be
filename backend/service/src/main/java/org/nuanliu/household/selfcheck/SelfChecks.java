package org.nuanliu.household.selfcheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuanliu.dictionary.AreaStandard;
import org.nuanliu.dictionary.CodeItem;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.Standards;
import org.nuanliu.household.CategoryTrial;
import org.nuanliu.household.HouseholdRules;
import org.nuanliu.household.TrialCase;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.IncomeStatement;
import org.nuanliu.household.register.domain.LocalStandard;
import org.nuanliu.household.selfcheck.SelfCheckOptions.CheckChoice;
import org.nuanliu.household.selfcheck.SelfCheckResult.SelfCheckLevel;
import org.nuanliu.household.selfcheck.domain.SelfCheckAnswers;
import org.nuanliu.household.selfcheck.domain.SelfCheckFinding;
import org.nuanliu.household.selfcheck.domain.SelfCheckRules;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.quota.Quota;
import org.nuanliu.union.Unions;

/** Runs the test of the files on what somebody answers; keeps nothing but the count of the hour. */
@ApplicationScoped
class SelfChecks {

  /** The levels whose rules differ, the widest last; a county's stand for all below it. */
  private static final List<FileLevel> LEVELS =
      List.of(FileLevel.NATIONAL, FileLevel.PROVINCE, FileLevel.COUNTY);

  private static final int MOST_UNIONS = 30;

  /** A hundred million 元: beyond this it is a slip of the finger. */
  private static final Money MOST = new Money(10_000_000_000L);

  @Inject HouseholdRules rules;
  @Inject Standards standards;
  @Inject Parameters parameters;
  @Inject Codes codes;
  @Inject Unions unions;
  @Inject Quota quota;
  @Inject ObjectMapper mapper;
  @Inject RoutingContext http;
  @Inject Clock clock;

  @Transactional
  SelfCheckOptions options() {
    LocalDate today = today();
    return new SelfCheckOptions(
        choices(codes.items("area", today)),
        choices(codes.items("cause", today)),
        contractMonths());
  }

  /**
   * @throws Problem 429 beyond the hour's quota
   */
  @Transactional
  List<UnionPlace> findUnions(String area, String namePart) {
    take("union-search", "self-check.hourly-searches", "查找工会");
    return places(area, namePart);
  }

  private List<UnionPlace> places(String area, String namePart) {
    return unions.serving(area, namePart == null ? null : namePart.strip(), MOST_UNIONS).stream()
        .map(UnionPlace::of)
        .toList();
  }

  /**
   * @throws Problem 400 for an area or an amount that cannot be, 429 beyond the hour's quota
   */
  @Transactional
  SelfCheckResult run(SelfCheckAnswers answers) {
    requirePossible(answers);
    take("self-check", "self-check.hourly", "测算");
    List<SelfCheckFinding> findings = SelfCheckRules.findings(answers, contractMonths());
    List<UnionPlace> places = places(answers.area(), null);
    var income =
        new IncomeStatement(answers.yearIncome(), answers.yearExpense(), answers.persons());
    Optional<AreaStandard> standard = standards.find(answers.area(), today());
    if (standard.isEmpty()) {
      return new SelfCheckResult(
          "no-standard",
          "这个地区还没有公布低保标准，系统测算不了，请直接到工会咨询。",
          null,
          income.monthPerCapita(),
          income.netMonthPerCapita(),
          List.of(),
          findings,
          SelfCheckRules.papers(answers, null),
          places);
    }
    List<CategoryOutcome> outcomes =
        LEVELS.stream().map(level -> outcome(answers, level, standard.get())).toList();
    Optional<CategoryOutcome> found =
        outcomes.stream().filter(outcome -> outcome.category() != null).findFirst();
    String verdict = verdict(answers, found.isPresent(), findings);
    return new SelfCheckResult(
        verdict,
        sentence(verdict, found),
        local(standard.get()),
        income.monthPerCapita(),
        income.netMonthPerCapita(),
        levels(outcomes),
        findings,
        SelfCheckRules.papers(answers, found.map(CategoryOutcome::category).orElse(null)),
        places);
  }

  /** Limited for each source, because nobody has to sign in. */
  private void take(String what, String parameter, String deed) {
    int limit = parameters.integer(parameter, today());
    quota.takeHourly(
        what,
        http.request().remoteAddress().hostAddress(),
        limit,
        "同一来源一小时内最多%s %d 次，请稍后再试。".formatted(deed, limit));
  }

  private CategoryOutcome outcome(
      SelfCheckAnswers answers, FileLevel level, AreaStandard standard) {
    CategoryTrial trial = rules.trial();
    String explanation =
        trial
            .run(
                new TrialCase(
                    level.code(),
                    answers.yearIncome(),
                    answers.yearExpense(),
                    answers.persons(),
                    false,
                    standard,
                    answers.causes(),
                    answers.disabled(),
                    answers.singleParent()))
            .explanation();
    try {
      return mapper.readValue(explanation, CategoryOutcome.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The category test cannot be read", e);
    }
  }

  private static String verdict(
      SelfCheckAnswers answers, boolean found, List<SelfCheckFinding> findings) {
    if (SelfCheckRules.excluded(answers)) {
      return "excluded";
    }
    return found && SelfCheckRules.pass(findings) ? "likely" : "unlikely";
  }

  private static String sentence(String verdict, Optional<CategoryOutcome> found) {
    return switch (verdict) {
      case "likely" ->
          "按您填写的情况，您家可能符合“%s”的条件，可以向工会申请建档。".formatted(found.orElseThrow().categoryName());
      case "excluded" -> "您家有不予建档的情形，按规定不能建档；情况特殊的，请到工会说明。";
      default -> "按您填写的情况，还没有达到建档条件；差在哪里，请看下面逐条说明。确有困难的，也可以到工会咨询。";
    };
  }

  private static List<SelfCheckLevel> levels(List<CategoryOutcome> outcomes) {
    return IntStream.range(0, LEVELS.size())
        .mapToObj(
            i ->
                new SelfCheckLevel(
                    LEVELS.get(i) == FileLevel.COUNTY ? "市、县和基层" : LEVELS.get(i).label(),
                    outcomes.get(i).categoryName(),
                    outcomes.get(i).steps()))
        .toList();
  }

  private void requirePossible(SelfCheckAnswers answers) {
    if (!codes.isValid("area", answers.area(), today())) {
      throw new Problem(PlatformProblem.INVALID).error("/area", "unknown-code", "没有这个地区");
    }
    boolean possible =
        answers.amounts().stream()
            .allMatch(amount -> amount.fen() >= 0 && amount.compareTo(MOST) <= 0);
    if (!possible) {
      throw new Problem(PlatformProblem.INVALID)
          .error("/monthIncome", "out-of-range", "金额应在 0 到 1 亿元之间");
    }
  }

  private static LocalStandard local(AreaStandard standard) {
    return new LocalStandard(standard.amount(), standard.areaName(), standard.validFrom());
  }

  private static List<CheckChoice> choices(List<CodeItem> items) {
    return items.stream()
        .map(item -> new CheckChoice(item.code(), item.label(), item.parent()))
        .toList();
  }

  private int contractMonths() {
    return parameters.integer("contract.minimum-months", today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
