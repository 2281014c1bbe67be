package org.nuanliu.household.register;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.PersonalRecords;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.job.RecurringWork;
import org.nuanliu.platform.job.Rhythm;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.scope.Scope;

/**
 * Deletes what need not be kept any longer: a file with all its parts and papers, so many years
 * after 脱困 or 注销 (domain rules §1.12). What stays is that it was there.
 */
@ApplicationScoped
class HouseholdRetention implements RecurringWork {

  private static final int BATCH = 100;

  private static final String REMEMBER =
      """
      INSERT INTO household_disposal
        (id, union_path, number, library, filed_on, ended_on, disposed_on, papers, reason)
      SELECT :id, union_path, number, library, filed_on, ended_on, :today, :papers, :reason
      FROM household WHERE id = :file\
      """;

  private static final String DELETE_APPROVALS =
      "DELETE FROM household_approval WHERE household_id = :file";

  private static final String DELETE = "DELETE FROM household WHERE id = :file";

  @Inject @All List<PersonalRecords> records;
  @Inject EntityManager entities;
  @Inject HouseholdRepository households;
  @Inject HouseholdPapers papers;
  @Inject Todos todos;
  @Inject Parameters parameters;
  @Inject Scope scope;
  @Inject Clock clock;

  @Override
  public String name() {
    return "household-retention";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.dailyAt(LocalTime.of(2, 30));
  }

  @Override
  public void run() {
    while (dispose() == BATCH) {
      // The next batch in the next transaction.
    }
  }

  /** How many were deleted. */
  private int dispose() {
    return scope.elevated(
        "household-retention",
        () -> {
          LocalDate today = LocalDate.now(clock);
          int years = parameters.integer("file.retention-years", today);
          List<Household> over =
              households
                  // what went into another file is kept as long as that one
                  .find(
                      "endedOn <= ?1 and mergedIntoId is null order by endedOn",
                      today.minusYears(years))
                  .page(0, BATCH)
                  .list();
          over.forEach(file -> dispose(file, today, "保存期 " + years + " 年届满"));
          return over.size();
        });
  }

  private void dispose(Household file, LocalDate today, String reason) {
    records.forEach(room -> room.forget(file.id));
    int removed = households.papers(file).size();
    papers.removeAll(file);
    todos.close(HouseholdPapers.OWNER, file.id);
    entities.flush();
    entities
        .createNativeQuery(REMEMBER)
        .setParameter("id", Ids.next())
        .setParameter("today", today)
        .setParameter("papers", removed)
        .setParameter("reason", reason)
        .setParameter("file", file.id)
        .executeUpdate();
    entities.detach(file);
    // approvals hold on to the persons of the file, which its own deletion must find gone
    entities.createNativeQuery(DELETE_APPROVALS).setParameter("file", file.id).executeUpdate();
    entities.createNativeQuery(DELETE).setParameter("file", file.id).executeUpdate();
  }
}
