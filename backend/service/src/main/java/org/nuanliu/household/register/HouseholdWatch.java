package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A visit after 脱困, due on a day. */
@Entity
@Table(name = "household_watch")
class HouseholdWatch {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  int position;

  LocalDate dueOn;

  LocalDate visitedOn;

  String finding;

  Boolean hardship;

  UUID recordedBy;
}
