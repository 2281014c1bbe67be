package org.nuanliu.household.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.household.change.domain.Authority;
import org.nuanliu.household.change.domain.ChangeState;

/** A request to change a file. */
@Entity
@Table(name = "household_change")
class HouseholdChange {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  /** Code of {@link org.nuanliu.household.change.domain.ChangeType}. */
  @Column(updatable = false)
  String type;

  @Enumerated(EnumType.STRING)
  ChangeState state = ChangeState.DRAFT;

  String content;

  byte[] contentHash;

  @Enumerated(EnumType.STRING)
  Authority authority;

  /** Who opened it, later whoever submitted it last. */
  UUID proposedBy;

  LocalDate proposedOn;

  LocalDate dueOn;

  UUID decidedBy;

  LocalDate decidedOn;

  String opinion;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  OffsetDateTime updatedAt;

  @Version int version;
}
