package org.nuanliu.demo.province;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** Where a child stands by age: too young for school, at school, or grown up. */
enum Schooling {
  PRIMARY(7, 6, "12", "80", "演示第%d小学"),
  MIDDLE(13, 3, "11", "70", "演示第%d初级中学"),
  SECONDARY(16, 3, "10", "60", "演示第%d高级中学"),
  UNIVERSITY(19, 4, "8", "20", "演示第%d学院");

  private static final int SCHOOLS = 30;

  private final int begins;
  private final int years;
  private final String identity;
  private final String education;
  private final String school;

  Schooling(int begins, int years, String identity, String education, String school) {
    this.begins = begins;
    this.years = years;
    this.identity = identity;
    this.education = education;
    this.school = school;
  }

  static void of(FamilyMember child, LocalDate today, RandomGenerator random) {
    for (Schooling stage : values()) {
      if (child.age >= stage.begins && child.age < stage.begins + stage.years) {
        child.identity = stage.identity;
        child.education = stage.education;
        child.organisation = stage.school.formatted(1 + random.nextInt(SCHOOLS));
        child.enrolledYear = today.getYear() - (child.age - stage.begins);
        child.schoolYears = stage.years;
        return;
      }
    }
    child.identity = child.age < PRIMARY.begins ? "13" : random.nextBoolean() ? "1" : "3";
  }
}
