package org.nuanliu.demo.province;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.person.Sex;

/** One invented person, with the codes of the form. */
final class FamilyMember {

  UUID id;
  long serial;
  String relation;
  String name;
  String idNumber;
  Sex sex;
  LocalDate birth;
  int age;
  String ethnic = "01";
  String political;
  String health = "1";
  String disease;
  String disability;
  String medicalNote;
  String insurance = "2";
  String marital = "2";
  String hukou;
  String workState;
  String identity;
  String mobile;

  /** In 分, by the month. */
  long income;

  Long verifiedIncome;
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

  boolean mayEarn() {
    return age >= 18 && age < 70 && education == null && !"15".equals(identity);
  }
}
