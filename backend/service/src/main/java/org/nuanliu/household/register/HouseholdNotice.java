package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A public notice. */
@Entity
@Table(name = "household_notice")
class HouseholdNotice {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  String maskedName;

  String unitName;

  String category;

  String cause;

  String place;

  String phone;

  LocalDate startsOn;

  LocalDate endsOn;

  boolean provisional;

  boolean ended;
}
