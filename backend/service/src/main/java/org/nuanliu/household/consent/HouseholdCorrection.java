package org.nuanliu.household.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What a person asked to be corrected. */
@Entity
@Table(name = "household_correction")
class HouseholdCorrection {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  UUID personId;

  String personName;

  /** Encrypted, as the answer is: it may name an illness or a number. */
  String content;

  LocalDate askedOn;

  LocalDate dueOn;

  UUID recordedBy;

  String outcome;

  String answer;

  LocalDate answeredOn;

  UUID answeredBy;
}
