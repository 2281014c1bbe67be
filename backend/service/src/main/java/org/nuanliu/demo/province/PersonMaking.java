package org.nuanliu.demo.province;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.person.IdNumber;
import org.nuanliu.platform.person.Sex;

/**
 * Who belongs to a family: ages, sexes and relations that fit together. 2.95 persons on average.
 */
final class PersonMaking {

  /** Per mille of the families that have at most so many persons, from one to six. */
  private static final int[] SIZES = {130, 350, 710, 890, 980, 1000};

  private static final int MOST = SIZES.length;

  private static final List<String> INDUSTRIES = List.of("C", "E", "F", "G", "H", "O", "B", "N");

  private final DemoFamily family;
  private final RandomGenerator random;
  private final LocalDate today;

  PersonMaking(DemoFamily family, RandomGenerator random, LocalDate today) {
    this.family = family;
    this.random = random;
    this.today = today;
  }

  void make() {
    int size = size();
    FamilyMember head = head(size);
    boolean couple = head.marital.equals("1") && size > 1;
    if (couple) {
      spouse(head);
    }
    while (family.persons.size() < size) {
      boolean child =
          head.marital.equals("2") ? false : family.persons.size() < 4 || random.nextInt(3) > 0;
      if (child && family.persons.stream().filter(one -> isChild(one)).count() < 3) {
        child(head);
      } else {
        elder(head);
      }
    }
    family.singleParent =
        !couple && head.marital.matches("[34]") && family.persons.stream().anyMatch(this::isMinor);
  }

  private FamilyMember head(int size) {
    Sex sex = random.nextInt(100) < 62 ? Sex.MALE : Sex.FEMALE;
    FamilyMember head = person(sex, 30 + random.nextInt(29), DemoNames.full(random, sex));
    int chance = random.nextInt(100);
    head.marital =
        size == 1
            ? String.valueOf(2 + random.nextInt(3))
            : chance < 74 ? "1" : chance < 88 ? "3" : chance < 96 ? "4" : "2";
    boolean migrant = random.nextInt(100) < 15;
    family.workerKind = migrant ? "migrant" : "urban";
    head.political = random.nextInt(8) == 0 ? "2" : "4";
    head.workState = migrant ? "1" : String.valueOf(1 + random.nextInt(4));
    if (head.workState.equals("4")) {
      head.workState = head.age >= 50 ? "4" : "8";
    }
    head.hukou = migrant ? "1" : "0";
    head.insurance = migrant ? "2" : "1";
    head.industry = DemoNames.pick(random, INDUSTRIES);
    head.organisation = family.union.name().replaceAll("(总工会|工会)$", "");
    head.organisationKind = String.valueOf(2 + random.nextInt(3));
    head.enterpriseState = String.valueOf(random.nextInt(6));
    head.workSince = head.birth.plusYears(20).withDayOfMonth(1);
    head.mobile = DemoNumbers.mobile(head.serial);
    if (migrant) {
      head.contractFrom = today.minusYears(4).minusDays(random.nextInt(700));
      head.contractTerm = "7";
    }
    return head;
  }

  private void spouse(FamilyMember head) {
    Sex sex = head.sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
    FamilyMember spouse =
        person(sex, head.age - 4 + random.nextInt(8), DemoNames.full(random, sex));
    spouse.relation = sex == Sex.FEMALE ? "4" : "3";
    spouse.marital = "1";
    spouse.hukou = head.hukou;
    spouse.identity = DemoNames.pick(random, List.of("1", "2", "3", "3", "14", "15"));
    spouse.mobile = DemoNumbers.mobile(spouse.serial);
  }

  private void child(FamilyMember head) {
    Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    int age = Math.max(1, head.age - 23 - random.nextInt(12));
    String surname = head.name.substring(0, 1);
    FamilyMember child = person(sex, age, surname + DemoNames.given(random, sex));
    child.relation = sex == Sex.MALE ? "5" : "6";
    child.hukou = head.hukou;
    Schooling.of(child, today, random);
  }

  private void elder(FamilyMember head) {
    boolean father = family.persons.stream().noneMatch(one -> "1".equals(one.relation));
    boolean mother = family.persons.stream().noneMatch(one -> "2".equals(one.relation));
    Sex sex = father && (!mother || random.nextBoolean()) ? Sex.MALE : Sex.FEMALE;
    int age = head.age + 21 + random.nextInt(10);
    FamilyMember elder = person(sex, age, DemoNames.full(random, sex));
    elder.relation = !father && !mother ? "14" : sex == Sex.MALE ? "1" : "2";
    elder.marital = random.nextInt(3) == 0 ? "4" : "1";
    elder.hukou = head.hukou;
    elder.identity = random.nextBoolean() ? "4" : "15";
  }

  private FamilyMember person(Sex sex, int age, String name) {
    var person = new FamilyMember();
    person.id = Ids.next();
    person.serial = (long) family.index * MOST + family.persons.size();
    IdNumber number = DemoNumbers.idNumber(person.serial, today.getYear() - age, sex);
    person.idNumber = number.value();
    person.birth = number.birthDate();
    person.age = number.ageOn(today);
    person.sex = sex;
    person.name = name;
    person.ethnic = random.nextInt(50) == 0 ? "03" : "01";
    family.persons.add(person);
    return person;
  }

  private int size() {
    int chance = random.nextInt(SIZES[MOST - 1]);
    int size = 1;
    while (chance >= SIZES[size - 1]) {
      size++;
    }
    return size;
  }

  private boolean isChild(FamilyMember person) {
    return "5".equals(person.relation) || "6".equals(person.relation);
  }

  private boolean isMinor(FamilyMember person) {
    return isChild(person) && person.age < 18;
  }
}
