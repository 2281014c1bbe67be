package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One income or rigid expense of a year. */
@Entity
@Table(name = "household_item")
class HouseholdItem {

  static final String INCOME = "income";
  static final String EXPENSE = "expense";

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  String side;

  int position;

  String kind;

  boolean counted;

  Long yearAmount;

  Long verifiedAmount;

  String note;
}
