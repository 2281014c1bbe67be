package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.household.register.domain.ComparisonOutcome;

/** A recorded comparison with civil affairs. */
@Entity
@Table(name = "household_comparison")
class HouseholdComparison {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  @Enumerated(EnumType.STRING)
  ComparisonOutcome outcome;

  LocalDate comparedOn;

  String reportNumber;

  String note;

  String explanation;

  UUID recordedBy;

  OffsetDateTime recordedAt;
}
