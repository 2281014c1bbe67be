package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** An approval of the present round. */
@Entity
@Table(name = "household_approval")
class HouseholdApproval {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  int position;

  UUID atUnion;

  UUID approverId;

  UUID registrarId;

  UUID reviewerId;

  byte[] contentHash;

  OffsetDateTime approvedAt;
}
