package org.nuanliu.household.clarity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.platform.job.RecurringWork;
import org.nuanliu.platform.job.Rhythm;
import org.nuanliu.platform.scope.Scope;

/**
 * Looks through all families every day: who has lapsed is reminded, what has not been settled in
 * time is told above, what is in order is taken off. Each row is claimed by its own columns, so
 * that a second run, or another node, opens nothing twice.
 */
@ApplicationScoped
class ClarityReminders implements RecurringWork {

  private static final int CHUNK = 200;

  /** Before people come to work. */
  private static final LocalTime HOUR = LocalTime.of(5, 30);

  /** A row that somebody is changing just now is left for the next run. */
  private static final String LAPSED =
      """
      UPDATE household_clarity SET reminded_on = :today, settle_by = :settleBy WHERE id = ANY (ARRAY(
        SELECT id FROM household_clarity WHERE owed AND reminded_on IS NULL AND %s
        LIMIT :chunk FOR UPDATE SKIP LOCKED)) RETURNING id""";

  private static final String UNSETTLED =
      """
      WITH told AS (
        UPDATE household_clarity SET escalated_on = :today WHERE id = ANY (ARRAY(
          SELECT id FROM household_clarity WHERE reminded_on IS NOT NULL AND settle_by < :today AND escalated_on IS NULL
            AND owed AND (NOT complete OR due_on < :today)
          LIMIT :chunk FOR UPDATE SKIP LOCKED)) RETURNING union_path)
      SELECT DISTINCT union_path::text FROM told""";

  private static final String SETTLED =
      """
      UPDATE household_clarity SET reminded_on = NULL, settle_by = NULL, escalated_on = NULL WHERE id = ANY (ARRAY(
        SELECT id FROM household_clarity WHERE reminded_on IS NOT NULL
          AND (NOT owed OR complete AND coalesce(due_on >= :today, true))
        LIMIT :chunk FOR UPDATE SKIP LOCKED))
      RETURNING id, union_path::text AS union_path, old.escalated_on IS NOT NULL AS told""";

  @Inject EntityManager entities;
  @Inject ClarityRepository clarities;
  @Inject ClarityTodos todos;
  @Inject WorkingDays workingDays;
  @Inject Parameters parameters;
  @Inject Scope scope;
  @Inject Clock clock;

  @Override
  public String name() {
    return "clarity-reminders";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.dailyAt(HOUR);
  }

  @Override
  public void run() {
    LocalDate today = LocalDate.now(clock);
    untilNone(() -> settle(today));
    untilNone(() -> remind("NOT complete", today));
    untilNone(() -> remind("due_on < :today", today));
    untilNone(() -> escalate(today));
  }

  /** Chunk by chunk, each in a transaction of its own. */
  private void untilNone(IntSupplier chunk) {
    int done;
    do {
      done =
          QuarkusTransaction.requiringNew()
              .call(() -> scope.elevated("clarity-reminders", chunk::getAsInt));
    } while (done > 0);
  }

  private int settle(LocalDate today) {
    List<Tuple> rows = rows(entities.createNativeQuery(SETTLED, Tuple.class), today);
    rows.forEach(
        row ->
            todos.settled(
                row.get("id", UUID.class),
                row.get("union_path", String.class),
                row.get("told", Boolean.class)));
    return rows.size();
  }

  private int remind(String lapse, LocalDate today) {
    LocalDate settleBy =
        workingDays
            .after(today, parameters.integer("clarity-escalation.working-days", today))
            .date();
    List<Tuple> rows =
        rows(
            entities
                .createNativeQuery(LAPSED.formatted(lapse), Tuple.class)
                .setParameter("settleBy", settleBy),
            today);
    rows.forEach(row -> todos.remind(clarities.findById(row.get("id", UUID.class))));
    return rows.size();
  }

  private int escalate(LocalDate today) {
    List<Tuple> rows = rows(entities.createNativeQuery(UNSETTLED, Tuple.class), today);
    rows.forEach(row -> todos.tellAbove(row.get("union_path", String.class)));
    return rows.size();
  }

  private static List<Tuple> rows(Query query, LocalDate today) {
    return query
        .setParameter("today", today)
        .setParameter("chunk", CHUNK)
        .getResultStream()
        .map(row -> (Tuple) row)
        .toList();
  }
}
