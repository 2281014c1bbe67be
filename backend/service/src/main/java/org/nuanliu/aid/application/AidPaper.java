package org.nuanliu.aid.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A paper that proves an application. */
@Entity
@Table(name = "aid_paper")
class AidPaper {

  @Id UUID id;

  @Column(updatable = false)
  UUID applicationId;

  @Column(updatable = false)
  String unionPath;

  String kind;

  UUID attachmentId;

  UUID addedBy;

  OffsetDateTime addedAt;
}
