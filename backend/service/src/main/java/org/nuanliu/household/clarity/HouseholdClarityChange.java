package org.nuanliu.household.clarity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A change of one of the four, as people read it; never changed itself. */
@Entity
@Table(name = "household_clarity_change")
class HouseholdClarityChange {

  @Id UUID id;

  UUID householdId;

  String unionPath;

  OffsetDateTime at;

  UUID staffId;

  String staffName;

  String unionName;

  String field;

  String before;

  String after;
}
