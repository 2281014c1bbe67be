package org.nuanliu.dictionary.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.job.JobLimits;

@ApplicationScoped
class JobLimitParameters implements JobLimits {

  @Inject Parameters parameters;
  @Inject Clock clock;

  @Override
  public int unfinishedPerPerson() {
    return parameters.integer("job.unfinished-per-person", LocalDate.now(clock));
  }

  @Override
  public int resultHours() {
    return parameters.integer("job.result-hours", LocalDate.now(clock));
  }
}
