package org.nuanliu.platform.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.nuanliu.platform.job.RecurringWork;
import org.nuanliu.platform.job.Rhythm;
import org.nuanliu.platform.scope.Scope;

/** Deletes uploaded files and staged rows whose days are over; the history of imports stays. */
@ApplicationScoped
class IntakeExpiry implements RecurringWork {

  private static final int BATCH = 20;

  /** Of which nothing was loaded, and nothing will be without the rows. */
  private static final Set<IntakeState> UNDECIDED =
      Set.of(IntakeState.CHECKING, IntakeState.CHECKED, IntakeState.SUBMITTED);

  @Inject IntakeRepository batches;
  @Inject @All List<IntakeKind> kinds;
  @Inject Intakes intakes;
  @Inject IntakeLimits limits;
  @Inject Scope scope;
  @Inject Clock clock;

  @Override
  public String name() {
    return "intake-expiry";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.dailyAt(LocalTime.of(3, 20));
  }

  @Override
  public void run() {
    OffsetDateTime before = OffsetDateTime.now(clock).minusDays(limits.keepDays());
    while (expire(before) == BATCH) {
      // The next batch in the next transaction.
    }
  }

  private int expire(OffsetDateTime before) {
    return scope.elevated(
        "intake-expiry",
        () -> {
          List<IntakeBatch> expired =
              batches
                  .find(
                      "updatedAt < ?1 and not purged and state <> ?2", before, IntakeState.LOADING)
                  .range(0, BATCH - 1)
                  .list();
          for (IntakeBatch batch : expired) {
            intakes.purge(batch);
            if (UNDECIDED.contains(batch.state)) {
              batch.state = IntakeState.DISCARDED;
              kinds.stream()
                  .filter(kind -> kind.kind().equals(batch.kind))
                  .forEach(kind -> kind.decided(batch.origin()));
            }
          }
          return expired.size();
        });
  }
}
