package org.nuanliu.demo.province;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.nuanliu.household.CategoryTrial;
import org.nuanliu.household.TrialCase;

/**
 * What a family suffers from, earns and must spend, so that the category test comes out as one of
 * the three categories: the test itself decides, not the plan.
 */
final class MoneyMaking {

  /** Hundredths of the standard between which a family of each category earns. */
  private enum Plan {
    ALLOWANCE(30, 97),
    EDGE(105, 145),
    ACCIDENT(210, 290);

    private final int from;
    private final int to;

    Plan(int from, int to) {
      this.from = from;
      this.to = to;
    }
  }

  private static final long YUAN = 100;
  private static final long TEN_YUAN = 1000;
  private static final Set<String> UPPER_LEVELS = Set.of("1", "2");

  private final DemoFamily family;
  private final RandomGenerator random;
  private final CategoryTrial trial;

  MoneyMaking(DemoFamily family, RandomGenerator random, CategoryTrial trial) {
    this.family = family;
    this.random = random;
    this.trial = trial;
  }

  void make() {
    int chance = random.nextInt(100);
    Plan plan = chance < 58 ? Plan.ALLOWANCE : chance < 82 ? Plan.EDGE : Plan.ACCIDENT;
    causes(plan);
    expenses();
    incomes(plan.from + random.nextInt(plan.to - plan.from));
    judge();
    if (family.trial.category() == null) {
      incomes(Plan.ALLOWANCE.from);
      judge();
    }
  }

  private void causes(Plan plan) {
    boolean student = family.persons.stream().anyMatch(one -> one.education != null);
    List<String> main =
        switch (plan) {
          case ACCIDENT -> List.of("6", "6", "7", "8", "8");
          case EDGE ->
              UPPER_LEVELS.contains(family.fileLevel)
                  ? (student ? List.of("6", "9") : List.of("6"))
                  : List.of("3", "3", "6", "5", "4");
          case ALLOWANCE -> List.of("3", "3", "3", "2", "1", "6", "6", "4", "5");
        };
    family.mainCause = DemoNames.pick(random, main);
    List<String> minor = new ArrayList<>();
    if (student && !family.mainCause.equals("9")) {
      minor.add("9");
    }
    if (random.nextInt(4) == 0 && !family.mainCause.equals("4")) {
      minor.add("4");
    }
    family.minorCauses = List.copyOf(minor);
    FamilyMember patient = DemoNames.pick(random, family.persons);
    if (family.mainCause.equals("6")) {
      patient.health = "2";
      patient.disease = String.valueOf(1 + random.nextInt(6));
      patient.medicalNote = "演示：长期治疗，需定期复查";
    } else if (family.mainCause.equals("1") || random.nextInt(12) == 0) {
      patient.health = "3";
      patient.disability = (1 + random.nextInt(7)) + "" + (1 + random.nextInt(4));
    }
  }

  private void expenses() {
    if (family.causes().contains("6")) {
      expense("illness", 8000, 60_000);
    }
    if (family.causes().contains("9")) {
      expense("study", 2000, 15_000);
    }
    if (family.mainCause.matches("[78]")) {
      expense("accident", 10_000, 80_000);
    }
    if (family.hasDisability()) {
      expense("disability", 2000, 10_000);
    }
  }

  private void expense(String kind, int from, int to) {
    family.items.add(item("expense", kind, (from + random.nextInt(to - from)) / 100 * 100 * YUAN));
  }

  private void incomes(int hundredths) {
    family.items.removeIf(item -> item.side().equals("income"));
    long month = family.standard.amount().fen() * family.persons.size() * hundredths / 100;
    List<FamilyMember> earners = family.persons.stream().filter(FamilyMember::mayEarn).toList();
    long transfer = earners.isEmpty() ? month * 12 : random.nextInt(3) == 0 ? month * 3 : 0;
    if (transfer > 0) {
      family.items.add(item("income", "transfer", transfer / TEN_YUAN * TEN_YUAN));
    }
    if (random.nextInt(20) == 0) {
      family.items.add(
          new DemoItem("income", "not-counted", false, 600 * YUAN, verified(600 * YUAN)));
    }
    family.persons.forEach(one -> earn(one, 0));
    for (int i = 0; i < earners.size(); i++) {
      // the first earns about twice what each other does
      long parts = earners.size() + 1L;
      long share = (month - transfer / 12) * (i == 0 ? 2 : 1) / parts;
      earn(earners.get(i), share / TEN_YUAN * TEN_YUAN);
    }
  }

  private void earn(FamilyMember person, long month) {
    person.income = month;
    person.verifiedIncome = verified(month);
  }

  private Long verified(long amount) {
    return family.surveyed ? amount : null;
  }

  private DemoItem item(String side, String kind, long amount) {
    return new DemoItem(side, kind, true, amount, verified(amount));
  }

  private void judge() {
    family.trial =
        trial.run(
            new TrialCase(
                family.fileLevel,
                family.yearIncome(),
                family.yearExpense(),
                family.persons.size(),
                family.surveyed,
                family.standard,
                family.causes(),
                family.hasDisability(),
                family.singleParent));
  }
}
