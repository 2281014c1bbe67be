package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Told by whoever manages authorisations: how long the signed sheets of a file hold. */
public interface AuthorisationPeriods {

  /** Attachments whose authorisation is recorded, whether it holds or not. */
  Set<UUID> recorded(UUID household);

  /** Those of them that hold on a day: neither expired nor revoked. */
  Set<UUID> holding(UUID household, LocalDate on);
}
