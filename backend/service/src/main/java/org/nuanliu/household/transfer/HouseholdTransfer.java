package org.nuanliu.household.transfer;

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
import org.nuanliu.household.transfer.domain.TransferState;

/** The record of the union that gives a file away; it stays there. */
@Entity
@Table(name = "household_transfer")
class HouseholdTransfer {

  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String number;

  @Column(updatable = false)
  String maskedName;

  /** Id of the receiving union. */
  @Column(updatable = false)
  UUID toUnion;

  /** Whether the receiving union asked for it. */
  @Column(updatable = false)
  boolean asked;

  /** Of list {@code transfer-reason}; null while it is only asked for. */
  String reasonKind;

  String reason;

  @Enumerated(EnumType.STRING)
  TransferState state;

  UUID proposedBy;

  LocalDate proposedOn;

  UUID approvedBy;

  LocalDate dueOn;

  String answer;

  LocalDate endedOn;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  OffsetDateTime updatedAt;

  @Version int version;
}
