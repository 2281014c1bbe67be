package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.person.Sex;

/**
 * One person of a family; the head stands at position 0. Its flags and path follow the file by
 * foreign key.
 */
@Entity
@Table(name = "household_person")
class HouseholdPerson {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  boolean live;

  @Column(updatable = false)
  boolean consented;

  int position;

  String relation;

  String name;

  String idNumber;

  byte[] idNumberBi;

  @Enumerated(EnumType.STRING)
  Sex sex;

  LocalDate birthDate;

  String ethnic;

  String political;

  String health;

  String disease;

  String disability;

  String modelType;

  String medicalInsurance;

  String marital;

  String hukouType;

  String workState;

  String identity;

  String mobile;

  byte[] mobileBi;

  String otherPhone;

  Long monthIncome;

  Long monthIncomeVerified;

  String organisation;

  String organisationKind;

  String enterpriseState;

  String industry;

  LocalDate workSince;

  LocalDate contractFrom;

  String contractTerm;

  String education;

  Integer enrolledYear;

  Integer schoolYears;

  String medicalNote;

  String note;
}
