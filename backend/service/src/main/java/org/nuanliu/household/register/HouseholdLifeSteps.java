package org.nuanliu.household.register;

import static org.nuanliu.household.register.domain.HouseholdAction.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.household.register.domain.EndingKind;
import org.nuanliu.household.register.domain.Lifecycle;
import org.nuanliu.household.register.domain.Lifecycle.When;
import org.nuanliu.platform.http.EntityVersion;

/**
 * The steps of a family that is filed, or that is filed for some months only: temporary file,
 * yearly review, endings, and what comes after them. Each in one transaction.
 */
@ApplicationScoped
class HouseholdLifeSteps {

  @Inject HouseholdFlow flow;
  @Inject HouseholdTemporary temporary;
  @Inject HouseholdYearly yearly;
  @Inject HouseholdEndings endings;
  @Inject HouseholdExits exits;
  @Inject HouseholdNotices notices;
  @Inject HouseholdObjections objections;
  @Inject HouseholdWatches watches;
  @Inject HouseholdRelapses relapses;
  @Inject HouseholdPaperSync paperSync;
  @Inject HouseholdReader reader;
  @Inject Event<ReviewProgress> progress;
  @Inject Clock clock;

  @Transactional
  HouseholdDetail submitTemporary(UUID id, EntityVersion seen, StepReason what) {
    Household file = flow.begin(id, seen, SUBMIT_TEMPORARY);
    temporary.submit(file);
    return flow.finish(file, SUBMIT_TEMPORARY, what.reason());
  }

  @Transactional
  HouseholdDetail acceptTemporary(UUID id, EntityVersion seen, StepOpinion what) {
    Household file = flow.begin(id, seen, ACCEPT_TEMPORARY);
    temporary.accept(file);
    return flow.finish(file, ACCEPT_TEMPORARY, what.opinion());
  }

  @Transactional
  HouseholdDetail regularise(UUID id, EntityVersion seen, StepOpinion what) {
    Household file = flow.begin(id, seen, REGULARISE);
    temporary.regularise(file);
    return flow.finish(file, REGULARISE, what.opinion());
  }

  @Transactional
  HouseholdDetail startReview(UUID id, EntityVersion seen, StepOpinion what) {
    Household file = flow.begin(id, seen, START_REVIEW);
    yearly.start(file);
    HouseholdDetail begun = flow.finish(file, START_REVIEW, what.opinion());
    tell(file, null);
    return begun;
  }

  @Transactional
  HouseholdDetail confirmReview(UUID id, EntityVersion seen, StepOpinion what) {
    Household file = flow.begin(id, seen, CONFIRM_REVIEW);
    When before = yearly.confirm(file, what.opinion());
    HouseholdDetail confirmed = flow.finish(file, CONFIRM_REVIEW, Set.of(before), what.opinion());
    tell(file, ReviewOutcome.CONFIRMED);
    return confirmed;
  }

  @Transactional
  HouseholdDetail proposeResolution(UUID id, EntityVersion seen, ResolutionProposal what) {
    Household file = flow.begin(id, seen, PROPOSE_RESOLUTION);
    endings.store(endings.begin(file, EndingKind.RESOLUTION, what.explanation()));
    return flow.finish(file, PROPOSE_RESOLUTION, null);
  }

  @Transactional
  HouseholdDetail proposeExit(UUID id, EntityVersion seen, ExitProposal what) {
    Household file = flow.begin(id, seen, PROPOSE_EXIT);
    exits.propose(file, what);
    return flow.finish(file, PROPOSE_EXIT, null);
  }

  @Transactional
  HouseholdDetail proposeCancellation(UUID id, EntityVersion seen, CancellationProposal what) {
    Household file = flow.begin(id, seen, PROPOSE_CANCELLATION);
    endings.proposeCancellation(file, what);
    return flow.finish(file, PROPOSE_CANCELLATION, null);
  }

  @Transactional
  HouseholdDetail reviewExit(UUID id, EntityVersion seen, ExitReview what) {
    Household file = flow.begin(id, seen, REVIEW_EXIT);
    endings.review(file, what.opinion());
    notices.publishExit(file, what);
    return flow.finish(file, REVIEW_EXIT, what.opinion());
  }

  @Transactional
  HouseholdDetail confirmEnding(UUID id, EntityVersion seen, StepOpinion what) {
    Household file = flow.begin(id, seen, CONFIRM_ENDING);
    Optional<ReviewOutcome> outcome = endings.confirm(file);
    HouseholdDetail ended = flow.finish(file, CONFIRM_ENDING, what.opinion());
    outcome.ifPresent(one -> tell(file, one));
    return ended;
  }

  @Transactional
  HouseholdDetail declineEnding(UUID id, EntityVersion seen, StepReason what) {
    Household file = flow.begin(id, seen, DECLINE_ENDING);
    HouseholdEnding ending = endings.decline(file);
    if (ending.kind == EndingKind.EXIT && ending.reviewedBy != null) {
      objections.resolve(file, "upheld", what.reason());
      notices.takeDown(file);
    }
    return flow.finish(
        file, DECLINE_ENDING, Set.of(Lifecycle.was(ending.fromState)), what.reason());
  }

  @Transactional
  HouseholdDetail recordWatch(UUID id, EntityVersion seen, WatchRecord what) {
    Household file = flow.begin(id, seen, RECORD_WATCH);
    watches.record(file, what);
    return flow.finish(file, RECORD_WATCH, null);
  }

  /** The answer is the new file. */
  @Transactional
  HouseholdDetail relapse(UUID id, EntityVersion seen, StepReason what) {
    Household file = flow.begin(id, seen, RELAPSE);
    Household anew = relapses.open(file);
    flow.advance(file, RELAPSE, Set.of(), what.reason());
    return reader.detail(anew);
  }

  @Transactional
  HouseholdDetail syncPaper(UUID id, EntityVersion seen, PaperSync what) {
    Household file = flow.begin(id, seen, SYNC_PAPER);
    paperSync.synced(file, what.syncedOn());
    return flow.finish(file, SYNC_PAPER, null);
  }

  /** After the step: what observes it must find the file where it stands now. */
  private void tell(Household file, ReviewOutcome outcome) {
    progress.fire(new ReviewProgress(file.id, LocalDate.now(clock), outcome));
  }
}
