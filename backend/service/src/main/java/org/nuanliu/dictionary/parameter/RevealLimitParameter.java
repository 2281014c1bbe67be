package org.nuanliu.dictionary.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.reveal.RevealLimit;

@ApplicationScoped
class RevealLimitParameter implements RevealLimit {

  @Inject Parameters parameters;
  @Inject Clock clock;

  @Override
  public int perDay() {
    return parameters.integer("reveal.daily-quota", LocalDate.now(clock));
  }
}
