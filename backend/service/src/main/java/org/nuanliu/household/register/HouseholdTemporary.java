package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.security.CurrentCaller;

/**
 * 临时救助档案: a family in an emergency is filed at once, for some months, and then becomes a formal
 * file or is cancelled.
 */
@ApplicationScoped
class HouseholdTemporary {

  @Inject HouseholdSubmission submission;
  @Inject Parameters parameters;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  void submit(Household file) {
    submission.submitTemporary(file);
    file.temporary = true;
  }

  void accept(Household file) {
    LocalDate today = LocalDate.now(clock);
    int months = parameters.integer("temporary.months", today);
    file.firstCheckerId = caller.get().staffId();
    file.filedOn = today;
    file.expiresOn = today.plusMonths(months);
  }

  /** 转正: from here on like any other application. */
  void regularise(Household file) {
    submission.submit(file);
    file.firstCheckerId = null;
    file.temporary = false;
    file.filedOn = null;
    file.expiresOn = null;
  }
}
