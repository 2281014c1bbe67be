package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanliu.aid.batch.domain.ApprovalLimit;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.money.Money;

/** The limits that are in force today. */
@ApplicationScoped
class ApprovalLimits {

  private static final Money YUAN = new Money(100);

  @Inject Parameters parameters;
  @Inject Clock clock;

  ApprovalLimit today() {
    LocalDate today = LocalDate.now(clock);
    return new ApprovalLimit(
        YUAN.times(parameters.integer("batch.approval-limit-county", today)),
        YUAN.times(parameters.integer("batch.approval-limit-city", today)));
  }
}
