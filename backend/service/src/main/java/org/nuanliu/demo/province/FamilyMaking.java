package org.nuanliu.demo.province;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.nuanliu.household.CategoryTrial;
import org.nuanliu.household.HouseholdRules;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.union.UnionSummary;

/** Makes the families of one province: the same for the same seed and number. */
final class FamilyMaking {

  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Of a hundred families, how many stand where somebody with an account works. */
  private static final int STAFFED = 25;

  private final long seed;
  private final DemoPlaces places;
  private final StepActors staff;
  private final DemoCalendar calendar;
  private final HouseholdRules rules;
  private final CategoryTrial trial;

  FamilyMaking(
      long seed, DemoPlaces places, StepActors staff, DemoCalendar calendar, HouseholdRules rules) {
    this.seed = seed;
    this.places = places;
    this.staff = staff;
    this.calendar = calendar;
    this.rules = rules;
    this.trial = rules.trial();
  }

  DemoFamily make(int index) {
    RandomGenerator random = new SplittableRandom(seed ^ (index + 1) * MIX);
    var family = new DemoFamily(Ids.next(), index, place(index, random), DemoStage.of(index));
    int level = random.nextInt(100);
    family.fileLevel =
        level < 15 ? "1" : level < 30 ? "2" : level < 55 ? "3" : level < 95 ? "4" : "5";
    family.area = places.area(family.union);
    family.route = rules.route(places.upwards(family.union), family.fileLevel);
    family.consented = family.stage != DemoStage.DRAFT || random.nextBoolean();
    new HistoryMaking(family, random, calendar, staff).make();
    family.standard = places.standard(family.area, family.updatedAt().toLocalDate());
    new PersonMaking(family, random, calendar.today()).make();
    new MoneyMaking(family, random, trial).make();
    family.needs =
        family.surveyed
            ? List.of(DemoNames.pick(random, List.of("生活救助", "医疗救助", "子女助学", "就业帮扶", "技能培训")))
            : List.of();
    return family;
  }

  private UnionSummary place(int index, RandomGenerator random) {
    List<UnionSummary> all = places.filing();
    if (index < all.size()) {
      return all.get(index);
    }
    List<UnionSummary> staffed = places.staffed();
    return DemoNames.pick(
        random, staffed.isEmpty() || random.nextInt(100) >= STAFFED ? all : staffed);
  }
}
