package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.household.register.domain.Lifecycle;

/** 合并: a file that stands twice ends as 重复建档 and says which file it went into. */
@ApplicationScoped
class HouseholdMerges {

  @Inject HouseholdRepository households;
  @Inject HouseholdEndings endings;
  @Inject HouseholdPaperSync paperSync;
  @Inject HouseholdTurn turn;
  @Inject HouseholdStepLog log;
  @Inject Event<ReviewProgress> progress;
  @Inject Clock clock;

  /** Files that went into this one. */
  List<Household> of(Household file) {
    return file.filedOn == null
        ? List.of()
        : households.list("mergedIntoId = ?1 order by number", file.id);
  }

  /** Ends the file, so that its persons may stand in the other one. */
  void end(Household file, UUID into) {
    // what went into this one before goes on with it
    households.update("mergedIntoId = ?1 where mergedIntoId = ?2", into, file.id);
    move(file, HouseholdAction.PROPOSE_CANCELLATION);
    households.flush();
    file.mergedIntoId = into;
    file.endedOn = LocalDate.now(clock);
    move(file, HouseholdAction.CONFIRM_ENDING);
    households.flush();
  }

  /**
   * Ends the file with everything that its end leaves behind.
   *
   * @param proposedBy who proposed it; the caller decides
   */
  void decide(Household file, Household into, UUID proposedBy, String explanation) {
    HouseholdState from = file.state;
    endings.duplicate(file, proposedBy, explanation);
    end(file, into.id);
    file.updatedAt = OffsetDateTime.now(clock);
    endings.confirm(file);
    paperSync.changed(file);
    turn.pass(file, true);
    log.add(file, HouseholdAction.MERGE, from, "并入档案 " + into.number + "：" + explanation);
    households.flush();
    progress.fire(new ReviewProgress(file.id, LocalDate.now(clock), ReviewOutcome.CANCELLED));
  }

  private static void move(Household file, HouseholdAction action) {
    file.state = Lifecycle.find(file.state, action, Set.of()).orElseThrow().to();
  }
}
