package org.nuanliu.household.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanliu.dictionary.AreaStandard;
import org.nuanliu.household.CategoryTrial;
import org.nuanliu.household.HouseholdRules;
import org.nuanliu.household.ReviewRoute;
import org.nuanliu.household.TrialCase;
import org.nuanliu.household.TrialResult;
import org.nuanliu.household.register.domain.CategoryJudgement;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.CategoryProfile;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.Hardship;
import org.nuanliu.household.register.domain.IncomeStatement;
import org.nuanliu.household.register.domain.LocalStandard;
import org.nuanliu.household.register.domain.ReviewChain;
import org.nuanliu.household.register.domain.ReviewChain.Link;
import org.nuanliu.union.UnionSummary;

/** The room's face for rules, answered by its domain. */
@ApplicationScoped
class RulesOfFiles implements HouseholdRules {

  @Inject HouseholdJudge judge;
  @Inject ObjectMapper json;

  @Override
  public CategoryTrial trial() {
    CategoryProfile profile = judge.profile();
    return family -> run(profile, family);
  }

  @Override
  public ReviewRoute route(List<UnionSummary> upwards, String fileLevel) {
    Map<String, UnionSummary> byPath =
        upwards.stream().collect(Collectors.toMap(UnionSummary::path, Function.identity()));
    var chain =
        ReviewChain.of(
            upwards.stream()
                .map(union -> new Link(union.id(), union.path(), union.name(), union.kind()))
                .toList(),
            level(fileLevel));
    return new ReviewRoute(
        byPath.get(chain.reviewer().path()),
        chain.approvers().stream().map(link -> byPath.get(link.path())).toList());
  }

  private TrialResult run(CategoryProfile profile, TrialCase family) {
    AreaStandard standard = family.standard();
    CategoryOutcome outcome =
        CategoryJudgement.run(
            profile,
            level(family.fileLevel()),
            new IncomeStatement(family.yearIncome(), family.yearExpense(), family.persons()),
            family.verified(),
            new LocalStandard(standard.amount(), standard.areaName(), standard.validFrom()),
            hardships(family));
    try {
      return new TrialResult(
          outcome.category(),
          outcome.categoryName(),
          outcome.income().monthPerCapita(),
          json.writeValueAsString(outcome));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<Hardship> hardships(TrialCase family) {
    return Hardship.of(family.causes(), family.disability(), family.singleParent());
  }

  private static FileLevel level(String code) {
    return FileLevel.of(code).orElseThrow();
  }
}
