package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.money.Money;

/** Tells what became of a family since it was filed. */
@ApplicationScoped
class HouseholdLives {

  @Inject HouseholdRepository households;
  @Inject HouseholdRelapses relapses;
  @Inject HouseholdMerges merges;
  @Inject HouseholdSecrets secrets;
  @Inject Parameters parameters;
  @Inject Clock clock;

  HouseholdLife of(Household file) {
    return new HouseholdLife(
        file.previousId,
        file.state.isEnded() ? relapses.successor(file).orElse(null) : null,
        file.mergedIntoId,
        merges.of(file).stream().map(one -> new MergedEntry(one.id, one.number)).toList(),
        file.temporary,
        file.expiresOn,
        file.resolvedOn,
        file.endedOn,
        file.endedOn == null || file.mergedIntoId != null ? null : file.endedOn.plusYears(years()),
        file.reviewStartedOn,
        file.reviewedOn,
        file.paperDueOn,
        file.paperSyncedOn,
        file.papersValidUntil,
        endings(file),
        watches(file));
  }

  private int years() {
    return parameters.integer("file.retention-years", LocalDate.now(clock));
  }

  private List<EndingEntry> endings(Household file) {
    if (file.filedOn == null) {
      return List.of();
    }
    Map<UUID, List<HouseholdEndingMonth>> months =
        households.rows(HouseholdEndingMonth.class, file, "month").stream()
            .collect(Collectors.groupingBy(month -> month.endingId));
    return households.rows(HouseholdEnding.class, file, "id").stream()
        .map(
            row ->
                new EndingEntry(
                    row.id,
                    row.kind,
                    row.reason,
                    secrets.open(HouseholdSecret.ENDING_EXPLANATION, row.id, row.explanation),
                    row.persons,
                    row.familyAgrees,
                    secrets.open(HouseholdSecret.ENDING_STATEMENT, row.id, row.familyStatement),
                    months.getOrDefault(row.id, List.of()).stream()
                        .map(month -> month(month, row.persons))
                        .toList(),
                    row.proposedOn,
                    row.reviewedOn,
                    row.decidedOn,
                    row.outcome))
        .toList();
  }

  private static EndingMonth month(HouseholdEndingMonth row, int persons) {
    long each =
        BigDecimal.valueOf(row.income)
            .divide(BigDecimal.valueOf(persons), 0, RoundingMode.HALF_UP)
            .longValueExact();
    return new EndingMonth(
        YearMonth.from(row.month).toString(),
        new Money(row.income),
        new Money(each),
        new Money(row.standard));
  }

  private List<WatchEntry> watches(Household file) {
    if (file.endedOn == null) {
      return List.of();
    }
    return households.rows(HouseholdWatch.class, file, "position").stream()
        .map(
            row ->
                new WatchEntry(
                    row.id,
                    row.position,
                    row.dueOn,
                    row.visitedOn,
                    secrets.open(HouseholdSecret.WATCH_FINDING, row.id, row.finding),
                    row.hardship))
        .toList();
  }
}
