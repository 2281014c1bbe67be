package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.job.RecurringWork;
import org.nuanliu.platform.job.Rhythm;
import org.nuanliu.platform.scope.Scope;

/**
 * Cancels temporary files that nobody made formal or cancelled within the longest period (广元: two
 * years). Their own period only reminds.
 */
@ApplicationScoped
class TemporaryExpiry implements RecurringWork {

  private static final int BATCH = 100;

  @Inject HouseholdRepository households;
  @Inject HouseholdFlow flow;
  @Inject Parameters parameters;
  @Inject Scope scope;
  @Inject Clock clock;

  @Override
  public String name() {
    return "temporary-expiry";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.dailyAt(LocalTime.of(2, 0));
  }

  @Override
  public void run() {
    while (expire() == BATCH) {
      // The next batch in the next transaction.
    }
  }

  /** How many were cancelled. */
  private int expire() {
    return scope.elevated(
        "temporary-expiry",
        () -> {
          LocalDate today = LocalDate.now(clock);
          int years = parameters.integer("temporary.maximum-years", today);
          List<Household> over =
              households
                  .find(
                      "state = ?1 and filedOn <= ?2 order by filedOn",
                      HouseholdState.TEMP,
                      today.minusYears(years))
                  .page(0, BATCH)
                  .list();
          for (Household file : over) {
            file.endedOn = today;
            flow.advance(file, HouseholdAction.EXPIRE, Set.of(), "临时救助档案满 " + years + " 年，自动注销");
          }
          return over.size();
        });
  }
}
