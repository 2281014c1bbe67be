package org.nuanliu.household.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.nuanliu.platform.intake.IntakeJobs;
import org.nuanliu.platform.job.JobKind;

/** The jobs of this import. */
@ApplicationScoped
class HouseholdIntakeJobs {

  @Inject IntakeJobs jobs;
  @Inject HouseholdIntake kind;

  @Produces
  @Singleton
  JobKind checking() {
    return jobs.checking(kind);
  }

  @Produces
  @Singleton
  JobKind loading() {
    return jobs.loading(kind);
  }

  @Produces
  @Singleton
  JobKind marking() {
    return jobs.marking(kind);
  }
}
