package org.nuanliu.visit.campaign;

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
import org.nuanliu.visit.campaign.domain.CampaignState;

/** 慰问活动: a period in which every listed family is visited. */
@Entity
@Table(name = "visit_campaign")
class VisitCampaign {

  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  String kind;

  String title;

  LocalDate fromOn;

  LocalDate toOn;

  LocalDate recordBy;

  LocalDate reportBy;

  String reportDuty;

  @Enumerated(EnumType.STRING)
  CampaignState state = CampaignState.DRAFT;

  /** The job that freezes the list. */
  UUID jobId;

  /** Null while the list is not complete. */
  OffsetDateTime frozenAt;

  OffsetDateTime closedAt;

  @Column(updatable = false)
  UUID madeBy;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  OffsetDateTime updatedAt;

  @Version int version;
}
