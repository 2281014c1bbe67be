package org.nuanliu.household.register.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * One person of the family as typed: the head or a member (困难职工档案表 and its table of family
 * members). Codes are of the dictionary's lists; anything may still be missing or wrong.
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
    String name,
    String relation,
    String idNumber,
    String ethnic,
    String political,
    String health,
    String disease,
    String disability,
    String modelType,
    String medicalInsurance,
    String marital,
    String hukouType,
    String workState,
    String identity,
    String mobile,
    String otherPhone,
    Money monthIncome,
    String organisation,
    String organisationKind,
    String enterpriseState,
    String industry,
    LocalDate workSince,
    LocalDate contractFrom,
    String contractTerm,
    String education,
    Integer enrolledYear,
    Integer schoolYears,
    String medicalNote,
    String note) {}
