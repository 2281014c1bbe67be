package org.nuanliu.aid.clue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** Something that somebody has to look into. */
@Entity
@Table(name = "aid_clue")
class AidClue {

  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  String kind;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  UUID applicationId;

  @Column(updatable = false)
  String title;

  @Column(updatable = false)
  String reason;

  @Column(updatable = false)
  LocalDate foundOn;

  @Enumerated(EnumType.STRING)
  AidClueOutcome outcome;

  String handling;

  UUID handledBy;

  String handlerName;

  LocalDate handledOn;

  @Version int version;
}
