package org.nuanliu.household.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A paper that proves a change. */
@Entity
@Table(name = "household_change_paper")
class ChangePaper {

  @Id UUID id;

  @Column(updatable = false)
  UUID changeId;

  @Column(updatable = false)
  String unionPath;

  String kind;

  UUID attachmentId;

  UUID addedBy;

  OffsetDateTime addedAt;
}
