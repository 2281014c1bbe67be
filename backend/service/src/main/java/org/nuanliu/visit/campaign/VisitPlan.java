package org.nuanliu.visit.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What a union plans for itself under a campaign. */
@Entity
@Table(name = "visit_plan")
class VisitPlan {

  @Id UUID id;

  @Column(updatable = false)
  UUID campaignId;

  @Column(updatable = false)
  String unionPath;

  LocalDate fromOn;

  LocalDate toOn;

  String leader;

  String content;

  @Column(updatable = false)
  UUID madeBy;

  OffsetDateTime updatedAt;

  @Version int version;
}
