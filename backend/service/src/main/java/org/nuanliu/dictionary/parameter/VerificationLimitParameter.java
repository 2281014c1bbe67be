package org.nuanliu.dictionary.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.print.VerificationLimit;

@ApplicationScoped
class VerificationLimitParameter implements VerificationLimit {

  @Inject Parameters parameters;
  @Inject Clock clock;

  @Override
  public int perHour() {
    return parameters.integer("print.hourly-verifications", LocalDate.now(clock));
  }
}
