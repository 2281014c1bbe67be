package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdState;

/** One line of 办理经过. */
@Entity
@Table(name = "household_step")
class HouseholdStep {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  OffsetDateTime at;

  String action;

  @Enumerated(EnumType.STRING)
  HouseholdState fromState;

  @Enumerated(EnumType.STRING)
  HouseholdState toState;

  UUID staffId;

  String staffName;

  String unionName;

  String opinion;
}
