package org.nuanliu.household.register.domain;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * One person of the family as typed: the head or a member (困难职工档案表 and its table of family
 * members). Codes are of the dictionary's lists; anything may still be missing or wrong. The sizes
 * are what can be stored; {@link FormCheck} says what is right.
 *
 * @param id of a person that is stored already; null for a new one
 * @param relation to the head; none for the head
 * @param idNumber as typed; the masked number that was read means "unchanged", as for both phones
 * @param workState 工作状态, asked of the head
 * @param identity 人员身份, asked of members
 * @param monthIncome 月收入 in the declaration
 * @param organisation employer or school
 * @param medicalNote free text on the illness, stored encrypted
 */
public record PersonForm(
    UUID id,
    @Size(max = 60) String name,
    @Size(max = 40) String relation,
    @Size(max = 30) String idNumber,
    @Size(max = 40) String ethnic,
    @Size(max = 40) String political,
    @Size(max = 40) String health,
    @Size(max = 40) String disease,
    @Size(max = 40) String disability,
    @Size(max = 40) String modelType,
    @Size(max = 40) String medicalInsurance,
    @Size(max = 40) String marital,
    @Size(max = 40) String hukouType,
    @Size(max = 40) String workState,
    @Size(max = 40) String identity,
    @Size(max = 30) String mobile,
    @Size(max = 30) String otherPhone,
    Money monthIncome,
    @Size(max = 100) String organisation,
    @Size(max = 40) String organisationKind,
    @Size(max = 40) String enterpriseState,
    @Size(max = 40) String industry,
    LocalDate workSince,
    LocalDate contractFrom,
    @Size(max = 40) String contractTerm,
    @Size(max = 40) String education,
    Integer enrolledYear,
    Integer schoolYears,
    @Size(max = 500) String medicalNote,
    @Size(max = 500) String note) {

  /** Nothing is typed in. */
  public static final PersonForm NOBODY = empty();

  /** Whether nothing is typed in at all. */
  public boolean saysNothing() {
    return equals(NOBODY);
  }

  /** The same person with other numbers. */
  public PersonForm withNumbers(String idNumber, String mobile, String otherPhone) {
    return new PersonForm(
        id,
        name,
        relation,
        idNumber,
        ethnic,
        political,
        health,
        disease,
        disability,
        modelType,
        medicalInsurance,
        marital,
        hukouType,
        workState,
        identity,
        mobile,
        otherPhone,
        monthIncome,
        organisation,
        organisationKind,
        enterpriseState,
        industry,
        workSince,
        contractFrom,
        contractTerm,
        education,
        enrolledYear,
        schoolYears,
        medicalNote,
        note);
  }

  private static PersonForm empty() {
    return new PersonForm(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }
}
