package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/**
 * The paper file follows the electronic one within some working days (domain rules §1.12); the file
 * keeper says when it did.
 */
@ApplicationScoped
class HouseholdPaperSync {

  @Inject WorkingDays workingDays;
  @Inject Parameters parameters;
  @Inject Clock clock;

  /** The electronic file has changed; the period runs from the first change. */
  void changed(Household file) {
    if (file.paperBehindFrom == null) {
      LocalDate today = LocalDate.now(clock);
      file.paperBehindFrom = today;
      file.paperDueOn =
          workingDays.after(today, parameters.integer("file.sync-working-days", today)).date();
    }
  }

  /**
   * @throws Problem 422 on a day that cannot be
   */
  void synced(Household file, LocalDate on) {
    boolean possible =
        !on.isAfter(LocalDate.now(clock))
            && (file.paperBehindFrom == null || !on.isBefore(file.paperBehindFrom));
    if (!possible) {
      throw new Problem(PlatformProblem.RULE)
          .error("/syncedOn", "impossible-day", "同步日期应在档案变动之后、今天以前");
    }
    file.paperSyncedOn = on;
    file.paperBehindFrom = null;
    file.paperDueOn = null;
  }
}
