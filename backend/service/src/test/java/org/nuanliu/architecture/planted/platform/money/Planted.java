package org.nuanliu.architecture.planted.platform.money;

import java.time.LocalDate;
import org.nuanliu.architecture.planted.household.register.Internal;
import org.nuanliu.architecture.planted.platform.page.Paged;

/** Breaks the rules on purpose: floating point, the system's clock, a cycle, a look upwards. */
class Planted {
  double amount;
  Internal upwards;
  Paged cycle;

  LocalDate today() {
    return LocalDate.now();
  }
}
