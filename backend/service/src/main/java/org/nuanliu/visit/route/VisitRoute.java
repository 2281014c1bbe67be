package org.nuanliu.visit.route;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** 走访路线: the way of one person on one day. */
@Entity
@Table(name = "visit_route")
class VisitRoute {

  @Id UUID id;

  /** Where the person works; changes when it is handed over. */
  String unionPath;

  @Column(updatable = false)
  UUID campaignId;

  LocalDate day;

  UUID staffId;

  String staffName;

  String township;

  @Column(updatable = false)
  UUID madeBy;

  OffsetDateTime updatedAt;

  @Version int version;
}
