package org.nuanliu.dictionary.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.intake.IntakeLimits;

@ApplicationScoped
class IntakeLimitParameters implements IntakeLimits {

  @Inject Parameters parameters;
  @Inject Clock clock;

  @Override
  public int uploadsPerDay() {
    return parameters.integer("intake.daily-quota", LocalDate.now(clock));
  }

  @Override
  public int keepDays() {
    return parameters.integer("intake.keep-days", LocalDate.now(clock));
  }
}
