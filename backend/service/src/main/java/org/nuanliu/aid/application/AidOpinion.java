package org.nuanliu.aid.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One step of an application with its opinion; never changed. */
@Entity
@Table(name = "aid_opinion")
class AidOpinion {

  @Id UUID id;

  @Column(updatable = false)
  UUID applicationId;

  @Column(updatable = false)
  String unionPath;

  int round;

  String action;

  OffsetDateTime at;

  UUID atUnion;

  String unionName;

  UUID staffId;

  String staffName;

  /** 分; what this step found right. */
  Long amount;

  String opinion;
}
