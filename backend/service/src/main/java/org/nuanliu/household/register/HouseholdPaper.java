package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A paper of the file; the bytes belong to the platform's attachments. */
@Entity
@Table(name = "household_paper")
class HouseholdPaper {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  String kind;

  UUID personId;

  UUID attachmentId;

  UUID addedBy;

  OffsetDateTime addedAt;

  /** Last day; null for a paper that does not run out. */
  LocalDate validUntil;
}
