package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One of the months on which a 脱困 rests. */
@Entity
@Table(name = "household_ending_month")
class HouseholdEndingMonth {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  UUID endingId;

  /** Its first day. */
  LocalDate month;

  long income;

  long standard;
}
