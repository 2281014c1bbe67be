package org.nuanliu.household.register.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nuanliu.platform.person.IdNumber;
import org.nuanliu.platform.person.PhoneNumber;
import org.nuanliu.platform.person.Sex;

/** What may be wrong with the persons of a form, each alone and all together. */
final class PersonCheck {

  /** Han characters, letters and the dot of names such as 买买提·吐尔逊. */
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{L}·• ]{2,30}");

  private static final Map<String, Sex> SEX_OF_RELATION =
      Map.of(
          "1",
          Sex.MALE,
          "2",
          Sex.FEMALE,
          "3",
          Sex.MALE,
          "4",
          Sex.FEMALE,
          "5",
          Sex.MALE,
          "6",
          Sex.FEMALE);

  private static final Set<String> SPOUSE = Set.of("3", "4");
  private static final Set<String> PARENTS = Set.of("1", "2");
  private static final Set<String> CHILDREN = Set.of("5", "6");

  private final LocalDate today;
  private final List<FormIssue> issues = new ArrayList<>();
  private final Set<String> numbers = new HashSet<>();

  private PersonCheck(LocalDate today) {
    this.today = today;
  }

  static List<FormIssue> run(HouseholdForm form, LocalDate today) {
    var check = new PersonCheck(today);
    Optional<IdNumber> head =
        Optional.ofNullable(form.head()).flatMap(person -> check.person("/head", person));
    boolean spouse = false;
    for (int i = 0; i < form.members().size(); i++) {
      String pointer = "/members/" + i;
      PersonForm member = form.members().get(i);
      Optional<IdNumber> number = check.person(pointer, member);
      if (member.relation() != null) {
        number.ifPresent(own -> check.relation(pointer, member.relation(), own, head));
        if (SPOUSE.contains(member.relation())) {
          if (spouse) {
            check.error(pointer + "/relation", "second-spouse", "配偶只能有一人");
          }
          spouse = true;
        }
      }
    }
    return check.issues;
  }

  /** Ages of the persons whose number is valid. */
  static IntStream agesOf(HouseholdForm form, LocalDate today) {
    return form.persons().stream()
        .filter(person -> IdNumber.faultOf(person.idNumber(), today).isEmpty())
        .mapToInt(person -> IdNumber.of(person.idNumber(), today).ageOn(today));
  }

  private Optional<IdNumber> person(String pointer, PersonForm person) {
    if (person.name() != null && !NAME.matcher(person.name()).matches()) {
      error(pointer + "/name", "name", "姓名应为 2 至 30 个字，可以带“·”");
    }
    if (person.mobile() != null && PhoneNumber.mobile(person.mobile()).isEmpty()) {
      error(pointer + "/mobile", "mobile", "手机号码应为 1 开头的 11 位数字");
    }
    if (person.otherPhone() != null && PhoneNumber.any(person.otherPhone()).isEmpty()) {
      error(pointer + "/otherPhone", "phone", "联系电话应为手机号码，或者带区号的座机号码");
    }
    return idNumber(pointer + "/idNumber", person.idNumber());
  }

  private Optional<IdNumber> idNumber(String pointer, String typed) {
    if (typed == null || typed.isBlank()) {
      return Optional.empty();
    }
    var fault = IdNumber.faultOf(typed, today);
    if (fault.isPresent()) {
      error(pointer, fault.get().code(), fault.get().message());
      return Optional.empty();
    }
    IdNumber number = IdNumber.of(typed, today);
    if (!numbers.add(number.value())) {
      error(pointer, "repeated-in-family", "同一身份证号在家庭中填写了两次");
    }
    if (!number.hasKnownProvince()) {
      issues.add(FormIssue.warning(pointer, "unknown-area", "身份证号开头的地区代码不常见，请核对"));
    }
    return Optional.of(number);
  }

  private void relation(String pointer, String relation, IdNumber own, Optional<IdNumber> head) {
    Sex expected = SEX_OF_RELATION.get(relation);
    if (expected != null && own.sex() != expected) {
      error(pointer + "/relation", "relation-sex", "与户主关系和身份证号上的性别（" + own.sex().label() + "）不符");
    }
    if (head.isEmpty()) {
      return;
    }
    boolean older = own.birthDate().isBefore(head.get().birthDate());
    if ((PARENTS.contains(relation) && !older) || (CHILDREN.contains(relation) && older)) {
      issues.add(FormIssue.warning(pointer + "/relation", "relation-age", "与户主关系和出生日期看起来不符，请核对"));
    }
    if (SPOUSE.contains(relation) && own.sex() == expected && own.sex() == head.get().sex()) {
      error(pointer + "/relation", "relation-sex", "配偶与户主的性别相同，请核对身份证号和关系");
    }
  }

  private void error(String pointer, String code, String message) {
    issues.add(FormIssue.error(pointer, code, message));
  }
}
