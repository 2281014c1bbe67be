package org.nuanliu.household.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.Standards;
import org.nuanliu.household.register.domain.CategoryJudgement;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.CategoryProfile;
import org.nuanliu.household.register.domain.CategoryProfile.Multiples;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.Hardship;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.LocalStandard;
import org.nuanliu.platform.persistence.TransactionMemo;

/** Runs the category test with the standard and the parameters of the day. */
@ApplicationScoped
class HouseholdJudge {

  @Inject HouseholdRepository households;
  @Inject HouseholdContent content;
  @Inject HouseholdChain chain;
  @Inject TransactionMemo memo;
  @Inject Standards standards;
  @Inject Parameters parameters;
  @Inject ObjectMapper mapper;
  @Inject Clock clock;

  /**
   * The test with today's figures.
   *
   * @param verified whether amounts that the survey verified stand for the declared ones
   * @return empty while it cannot be run: no level, no standard, or not every amount is told
   */
  Optional<CategoryOutcome> judge(
      Household file, HouseholdForm form, HouseholdParts parts, boolean verified) {
    return standard(file).flatMap(standard -> judge(profile(), standard, form, parts, verified));
  }

  /** The test with figures that are known already; empty while not every amount is told. */
  static Optional<CategoryOutcome> judge(
      CategoryProfile profile,
      LocalStandard standard,
      HouseholdForm form,
      HouseholdParts parts,
      boolean verified) {
    if (!FamilyIncome.isTold(parts)) {
      return Optional.empty();
    }
    return FileLevel.of(form.fileLevel())
        .map(
            level ->
                CategoryJudgement.run(
                    profile,
                    level,
                    FamilyIncome.of(parts, verified),
                    verified,
                    standard,
                    Hardship.of(form)));
  }

  /** Keeps the test and its figures at the file. Where it cannot be run, the last one stays. */
  void store(Household file, boolean verified) {
    HouseholdParts parts = households.parts(file);
    FamilyIncome.record(file, parts, verified);
    judge(file, content.form(file, parts), parts, verified)
        .ifPresent(outcome -> file.judgement = write(outcome));
    file.incomePermille =
        file.incomeMonth == null
            ? null
            : standard(file)
                .map(standard -> permille(file.incomeMonth, standard.amount().fen()))
                .orElse(null);
  }

  /** The test as it was kept; null where none was. */
  CategoryOutcome stored(Household file) {
    try {
      return file.judgement == null
          ? null
          : mapper.readValue(file.judgement, CategoryOutcome.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The category test of a file cannot be read", e);
    }
  }

  /** 低保标准 where the family files: of the nearest union upwards that has an area. */
  Optional<LocalStandard> standard(Household file) {
    return standard(file.unionPath, today());
  }

  Optional<LocalStandard> standard(String unionPath, LocalDate on) {
    return chain
        .area(unionPath)
        .flatMap(
            area -> memo.once("area-standard", area + "@" + on, () -> standards.find(area, on)))
        .map(found -> new LocalStandard(found.amount(), found.areaName(), found.validFrom()));
  }

  /** The rules with the parameters of today. */
  CategoryProfile profile() {
    return CategoryProfile.of2017(
        new Multiples(
            hundredths("category.edge-multiple"),
            hundredths("category.accident-multiple"),
            hundredths("category.city-edge-multiple")));
  }

  /** Beyond a thousand times the standard nobody asks by how much. */
  private static int permille(long income, long standard) {
    return (int) Math.min(1_000_000, income * 1000 / standard);
  }

  private int hundredths(String parameter) {
    return parameters.decimal(parameter, today()).movePointRight(2).intValueExact();
  }

  private String write(CategoryOutcome outcome) {
    try {
      return mapper.writeValueAsString(outcome);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The category test of a file cannot be written", e);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
