package org.nuanliu.demo.date;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.time.DemonstrationDate;

/** Outside a demonstration there is no such date: 404. */
@ApplicationScoped
class DemoDateService {

  /** The years that the calendar of working days and the forms were made for. */
  private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2049, 12, 31);

  @Inject Clock clock;
  @Inject DemonstrationDate date;
  @Inject AuditTrail audit;

  @ConfigProperty(name = "nuanliu.demo")
  boolean demo;

  DemoDate get() {
    requireDemonstration();
    return new DemoDate(LocalDate.now(clock));
  }

  @Transactional
  DemoDate change(DemoDate wanted) {
    requireDemonstration();
    if (wanted.date().isBefore(EARLIEST) || wanted.date().isAfter(LATEST)) {
      throw new Problem(PlatformProblem.RULE)
          .detail("演示日期应在 2015 年到 2049 年之间。")
          .error("/date", "out-of-range", "应在 2015 年到 2049 年之间");
    }
    audit.reason(wanted.date().toString());
    date.moveTo(wanted.date());
    return wanted;
  }

  private void requireDemonstration() {
    if (!demo) {
      throw Problem.notFound();
    }
  }
}
