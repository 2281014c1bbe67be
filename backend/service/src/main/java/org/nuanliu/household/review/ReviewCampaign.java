package org.nuanliu.household.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A yearly review of every filed family at a union and below it. */
@Entity
@Table(name = "review_campaign")
class ReviewCampaign {

  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  int year;

  LocalDate deadline;

  UUID openedBy;

  LocalDate openedOn;

  /** The job that lists the families. */
  UUID jobId;

  /** When all families were listed; null while the job runs. */
  LocalDate listedOn;
}
