package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.household.register.domain.ReviewChain;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.job.RecurringWork;
import org.nuanliu.platform.job.Rhythm;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/**
 * What is overdue for some working days is told to the next reviewing union above the one whose
 * turn it is. The line goes with the next step of the file, whoever takes it.
 */
@ApplicationScoped
class HouseholdEscalation implements RecurringWork {

  private static final int BATCH = 200;

  private static final String MARK = "UPDATE household SET escalated_on = :today WHERE id = :id";

  @Inject EntityManager entities;
  @Inject HouseholdRepository households;
  @Inject HouseholdTurn turn;
  @Inject Unions unions;
  @Inject Todos todos;
  @Inject Parameters parameters;
  @Inject WorkingDays workingDays;
  @Inject Scope scope;
  @Inject Clock clock;

  @Override
  public String name() {
    return "household-escalation";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.dailyAt(LocalTime.of(3, 0));
  }

  @Override
  public void run() {
    while (escalate() == BATCH) {
      // The next batch in the next transaction.
    }
  }

  /** How many were told. */
  private int escalate() {
    return scope.elevated(
        "household-escalation",
        () -> {
          LocalDate today = LocalDate.now(clock);
          int after = parameters.integer("escalation.working-days", today);
          List<Household> late =
              households
                  .find(
                      "dueOn < ?1 and escalatedOn is null order by dueOn, id", before(today, after))
                  .page(0, BATCH)
                  .list();
          late.forEach(file -> tell(file, today));
          return late.size();
        });
  }

  /** The last day whose period of so many working days is over today. */
  private LocalDate before(LocalDate today, int days) {
    LocalDate day = today.minusDays(days);
    while (workingDays.between(day, today) <= days) {
      day = day.minusDays(1);
    }
    return day.plusDays(1);
  }

  private void tell(Household file, LocalDate today) {
    above(turn.place(file)).ifPresent(union -> open(file, union));
    // not by the entity: whoever looks at the file now has seen nothing change
    entities
        .createNativeQuery(MARK)
        .setParameter("today", today)
        .setParameter("id", file.id)
        .executeUpdate();
    entities.detach(file);
  }

  private Optional<UnionSummary> above(String path) {
    return unions.upwards(new UnionPath(path)).stream()
        .skip(1)
        .filter(union -> ReviewChain.reviews(union.kind()))
        .findFirst();
  }

  private void open(Household file, UnionSummary union) {
    String at = unions.at(new UnionPath(file.unionPath)).orElseThrow().name();
    todos.open(
        new TodoOpening(
            union.path(),
            "reviewer",
            Set.of(),
            "household:overdue",
            HouseholdPapers.OWNER,
            file.id,
            file.number,
            "超期督办：%s“%s”（%s）".formatted(at, file.state.label(), file.number),
            file.dueOn));
  }
}
