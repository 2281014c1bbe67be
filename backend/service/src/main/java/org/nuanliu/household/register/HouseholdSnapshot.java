package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.household.register.domain.SnapshotOccasion;

/** What a file looked like from a day on. Never changed. */
@Entity
@Table(name = "household_snapshot")
class HouseholdSnapshot {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  LocalDate takenOn;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  SnapshotOccasion occasion;

  @Column(updatable = false)
  String unionName;

  @Column(updatable = false)
  String content;
}
