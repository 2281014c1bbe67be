package org.nuanliu.aid.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What a cashier found out at the bank about a line in doubt; somebody else decides. */
@Entity
@Table(name = "aid_doubt_ruling")
class DoubtRuling {

  @Id UUID id;

  @Column(updatable = false)
  UUID lineId;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  DoubtOutcome outcome;

  @Column(updatable = false)
  String evidence;

  @Enumerated(EnumType.STRING)
  RulingState state;

  @Column(updatable = false)
  UUID proposedBy;

  @Column(updatable = false)
  OffsetDateTime proposedAt;

  UUID decidedBy;

  OffsetDateTime decidedAt;

  @Version int version;
}
