package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A home survey. */
@Entity
@Table(name = "household_survey")
class HouseholdSurvey {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  LocalDate surveyedOn;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> surveyors = List.of();

  String finding;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> needs = List.of();

  UUID recordedBy;

  OffsetDateTime recordedAt;
}
