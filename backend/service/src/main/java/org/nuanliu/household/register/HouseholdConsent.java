package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A consent that was given, or is still being typed in. */
@Entity
@Table(name = "household_consent")
class HouseholdConsent {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  String textVersion;

  String channel;

  LocalDate givenOn;

  String guardian;

  UUID recordedBy;

  OffsetDateTime recordedAt;

  OffsetDateTime withdrawnAt;

  UUID withdrawnBy;

  /** Encrypted; people may name an illness. */
  String withdrawalReason;

  /** Whether none was given after it. */
  boolean newest = true;
}
