package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuanliu.platform.http.EntityVersion;

@ApplicationScoped
class HouseholdSteps {
  HouseholdDetail submit(UUID id, EntityVersion seen, StepOpinion what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail accept(UUID id, EntityVersion seen, StepOpinion what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail giveBack(UUID id, EntityVersion seen, StepReason what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail reject(UUID id, EntityVersion seen, StepReason what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail recordSurvey(UUID id, EntityVersion seen, SurveyRecord what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail publishNotice(UUID id, EntityVersion seen, NoticePublication what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail object(UUID id, EntityVersion seen, ObjectionRecord what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail resolveObjections(UUID id, EntityVersion seen, ObjectionResolution what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail closeNotice(UUID id, EntityVersion seen, StepOpinion what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail review(UUID id, EntityVersion seen, StepOpinion what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail recordComparison(UUID id, EntityVersion seen, ComparisonRecord what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail recheck(UUID id, EntityVersion seen, StepReason what) {
    throw new UnsupportedOperationException();
  }

  HouseholdDetail approve(UUID id, EntityVersion seen, StepOpinion what) {
    throw new UnsupportedOperationException();
  }
}
