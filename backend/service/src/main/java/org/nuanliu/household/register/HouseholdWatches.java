package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** 回访: visits after 脱困, lest a family falls back unseen. */
@ApplicationScoped
class HouseholdWatches {

  private static final List<String> MONTHS =
      List.of("watch.first-months", "watch.second-months", "watch.third-months");

  @Inject HouseholdRepository households;
  @Inject HouseholdSecrets secrets;
  @Inject Parameters parameters;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  void plan(Household file, LocalDate endedOn) {
    for (String parameter : MONTHS) {
      var watch = new HouseholdWatch();
      watch.id = Ids.next();
      watch.householdId = file.id;
      watch.unionPath = file.unionPath;
      watch.position = MONTHS.indexOf(parameter) + 1;
      watch.dueOn = endedOn.plusMonths(parameters.integer(parameter, endedOn));
      households.getEntityManager().persist(watch);
    }
  }

  /** The one that is due next. */
  Optional<HouseholdWatch> next(Household file) {
    return households.rows(HouseholdWatch.class, file, "position").stream()
        .filter(watch -> watch.visitedOn == null)
        .findFirst();
  }

  /**
   * @throws Problem 409 when all visits have been made, 422 on a day that cannot be
   */
  void record(Household file, WatchRecord seen) {
    HouseholdWatch watch =
        next(file)
            .orElseThrow(() -> new Problem(PlatformProblem.WRONG_STATE).detail("这一户的回访已经全部完成。"));
    boolean possible =
        !seen.visitedOn().isAfter(LocalDate.now(clock)) && !seen.visitedOn().isBefore(file.endedOn);
    if (!possible) {
      throw new Problem(PlatformProblem.RULE)
          .error("/visitedOn", "impossible-day", "回访日期应在脱困之后、今天以前");
    }
    watch.visitedOn = seen.visitedOn();
    watch.finding = secrets.seal(HouseholdSecret.WATCH_FINDING, watch.id, seen.finding().strip());
    watch.hardship = seen.hardship();
    watch.recordedBy = caller.get().staffId();
  }
}
