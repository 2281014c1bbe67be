package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.household.register.domain.EndingKind;
import org.nuanliu.household.register.domain.EndingOutcome;
import org.nuanliu.household.register.domain.HouseholdState;

/** 解困, 脱困 or 注销 of one file, from proposal to decision. */
@Entity
@Table(name = "household_ending")
class HouseholdEnding {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  @Enumerated(EnumType.STRING)
  EndingKind kind;

  /** Where the file stood when it was proposed, and where it stands again when it is declined. */
  @Enumerated(EnumType.STRING)
  HouseholdState fromState;

  String reason;

  String explanation;

  int persons;

  Boolean familyAgrees;

  String familyStatement;

  UUID proposedBy;

  LocalDate proposedOn;

  UUID reviewedBy;

  LocalDate reviewedOn;

  UUID decidedBy;

  LocalDate decidedOn;

  @Enumerated(EnumType.STRING)
  EndingOutcome outcome;
}
