package org.nuanliu.household.clarity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** 措施: something that is done for a family. One that is done stays as it is. */
@Entity
@Table(name = "household_measure")
class HouseholdMeasure {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  int position;

  String kind;

  String fund;

  String content;

  String responsible;

  LocalDate dueOn;

  LocalDate doneOn;

  String result;
}
