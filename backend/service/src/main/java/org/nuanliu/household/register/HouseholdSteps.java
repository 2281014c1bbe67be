package org.nuanliu.household.register;

import static org.nuanliu.household.register.domain.HouseholdAction.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.household.register.domain.Lifecycle.When;
import org.nuanliu.household.register.domain.SnapshotOccasion;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.security.CurrentCaller;

/**
 * The steps of the life cycle, each in one transaction: may it be taken, what it does, who is next.
 */
@ApplicationScoped
class HouseholdSteps {

  @Inject HouseholdFlow flow;
  @Inject HouseholdSubmission submission;
  @Inject HouseholdSurveys surveys;
  @Inject HouseholdNotices notices;
  @Inject HouseholdObjections objections;
  @Inject HouseholdReviews reviews;
  @Inject HouseholdSnapshots snapshots;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  HouseholdDetail submit(UUID id, EntityVersion seen, StepOpinion what) {
    Household file = flow.begin(id, seen, SUBMIT);
    submission.submit(file);
    file.temporary = false;
    return flow.finish(file, SUBMIT, what.opinion());
  }

  @Transactional
  HouseholdDetail accept(UUID id, EntityVersion seen, StepOpinion what) {
    Household file = flow.begin(id, seen, ACCEPT);
    file.firstCheckerId = caller.get().staffId();
    return flow.finish(file, ACCEPT, what.opinion());
  }

  @Transactional
  HouseholdDetail giveBack(UUID id, EntityVersion seen, StepReason what) {
    Household file = flow.begin(id, seen, RETURN);
    reviews.forget(file);
    return flow.finish(file, RETURN, what.reason());
  }

  @Transactional
  HouseholdDetail reject(UUID id, EntityVersion seen, StepReason what) {
    Household file = flow.begin(id, seen, REJECT);
    if (file.state == HouseholdState.OBJECTION) {
      objections.resolve(file, "upheld", what.reason());
    }
    notices.takeDown(file);
    return flow.finish(file, REJECT, what.reason());
  }

  @Transactional
  HouseholdDetail recordSurvey(UUID id, EntityVersion seen, SurveyRecord what) {
    Household file = flow.begin(id, seen, RECORD_SURVEY);
    if (file.filedOn != null) {
      // the survey of a yearly review replaces amounts that the file has stood on so far
      snapshots.keepFirst(file);
    }
    surveys.record(file, what);
    return flow.finish(file, RECORD_SURVEY, null);
  }

  @Transactional
  HouseholdDetail publishNotice(UUID id, EntityVersion seen, NoticePublication what) {
    Household file = flow.begin(id, seen, PUBLISH_NOTICE);
    notices.publish(file, what);
    return flow.finish(file, PUBLISH_NOTICE, null);
  }

  @Transactional
  HouseholdDetail object(UUID id, EntityVersion seen, ObjectionRecord what) {
    Household file = flow.begin(id, seen, OBJECT);
    objections.add(file, "staff", what.content(), what.contact());
    return flow.finish(file, OBJECT, null);
  }

  @Transactional
  HouseholdDetail resolveObjections(UUID id, EntityVersion seen, ObjectionResolution what) {
    Household file = flow.begin(id, seen, RESOLVE_OBJECTION);
    objections.resolve(file, "dismissed", what.resolution());
    notices.resume(file);
    return flow.finish(file, RESOLVE_OBJECTION, what.resolution());
  }

  @Transactional
  HouseholdDetail closeNotice(UUID id, EntityVersion seen, StepOpinion what) {
    Household file = flow.begin(id, seen, CLOSE_NOTICE);
    notices.close(file);
    return flow.finish(file, CLOSE_NOTICE, what.opinion());
  }

  @Transactional
  HouseholdDetail review(UUID id, EntityVersion seen, StepOpinion what) {
    Household file = flow.begin(id, seen, REVIEW);
    file.reviewerId = caller.get().staffId();
    return flow.finish(file, REVIEW, what.opinion());
  }

  @Transactional
  HouseholdDetail recordComparison(UUID id, EntityVersion seen, ComparisonRecord what) {
    Household file = flow.begin(id, seen, RECORD_COMPARISON);
    reviews.recordComparison(file, what);
    return flow.finish(
        file, RECORD_COMPARISON, Set.of(what.outcome().leadsTo()), what.outcome().label());
  }

  @Transactional
  HouseholdDetail recheck(UUID id, EntityVersion seen, StepReason what) {
    Household file = flow.begin(id, seen, RECORD_RECHECK);
    reviews.explain(file, what.reason());
    return flow.finish(file, RECORD_RECHECK, what.reason());
  }

  @Transactional
  HouseholdDetail approve(UUID id, EntityVersion seen, StepOpinion what) {
    Household file = flow.begin(id, seen, APPROVE);
    When which = reviews.approve(file);
    if (which == When.LAST_APPROVAL) {
      file.filedOn = LocalDate.now(clock);
      file.reviewedOn = file.filedOn;
    }
    HouseholdDetail filed = flow.finish(file, APPROVE, Set.of(which), what.opinion());
    if (which == When.LAST_APPROVAL) {
      snapshots.take(file, SnapshotOccasion.FILED);
    }
    return filed;
  }
}
