package org.nuanliu.fund.transfer;

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
import org.nuanliu.fund.transfer.domain.FundTransferKind;
import org.nuanliu.fund.transfer.domain.FundTransferState;

/** A paper that moves money. Everything above its state is written once. */
@Entity
@Table(name = "fund_transfer")
class FundTransfer {

  @Id UUID id;

  /** The lower of the two unions. */
  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  String number;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  FundTransferKind kind;

  @Column(updatable = false)
  UUID grantId;

  @Column(updatable = false)
  UUID fromUnion;

  @Column(updatable = false)
  UUID fromBudget;

  @Column(updatable = false)
  UUID toUnion;

  /** Null for any. */
  @Column(updatable = false)
  String toPurpose;

  @Column(updatable = false)
  int toYear;

  /** 分. */
  @Column(updatable = false)
  long amount;

  @Column(updatable = false)
  String reason;

  @Column(updatable = false)
  UUID reverses;

  @Column(updatable = false)
  UUID decider;

  @Column(updatable = false)
  UUID proposedBy;

  @Column(updatable = false)
  LocalDate proposedOn;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  @Enumerated(EnumType.STRING)
  FundTransferState state;

  UUID decidedBy;

  LocalDate decidedOn;

  String answer;

  UUID confirmedBy;

  LocalDate confirmedOn;

  UUID postingId;

  OffsetDateTime updatedAt;

  @Version int version;

  /** Union whose cashier wrote it: only what goes up is proposed by another than who decides. */
  UUID proposer() {
    return kind == FundTransferKind.TURN_BACK ? fromUnion : decider;
  }
}
