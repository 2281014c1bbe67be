package org.nuanliu.household.register.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nuanliu.platform.person.IdNumber;

/**
 * 附件清单 (domain rules §1.11): which papers a file needs. The codes are of list {@code
 * attachment-kind}.
 */
public enum Checklist {
  APPLICATION("application", "申请书或者审批表", Need.ALWAYS),
  HEAD_ID_CARD("head-id-card", "户主身份证（正反面）", Need.ALWAYS),
  FAMILY_HUKOU("family-hukou", "家庭成员身份证或者户口簿", Need.ALWAYS),
  INCOME_PROOF("income-proof", "近 12 个月工资流水或者收入证明（未就业的附失业证明）", Need.ALWAYS),
  BANK_CARD("bank-card", "银行卡（存折）复印件，注明支行", Need.ALWAYS),
  COMPARISON_AUTHORISATION("comparison-authorisation", "家庭经济状况核对授权书", Need.ALWAYS),
  PLEDGE("pledge", "诚信承诺书", Need.ALWAYS),
  UNION_CARD("union-card", "工会会员证", Need.ALWAYS),
  LABOUR_CONTRACT("labour-contract", "劳动合同（农民工）", form -> form.ofMigrant()),
  ALLOWANCE_CERTIFICATE(
      "allowance-certificate",
      "低保证明（民政部门一年内盖章）",
      form -> Category.ALLOWANCE.code().equals(form.category()) && "1".equals(form.keyGroup())),
  DIAGNOSIS("diagnosis", "二级以上医院诊断证明和近一年自付票据", form -> suffers(form, Hardship.SERIOUS_ILLNESS)),
  DISABILITY_CERTIFICATE(
      "disability-certificate", "残疾证", form -> suffers(form, Hardship.DISABILITY)),
  ACCIDENT_PROOF(
      "accident-proof",
      "公安、民政等部门证明和票据",
      form -> suffers(form, Hardship.ACCIDENT) || suffers(form, Hardship.DISASTER)),
  SCHOOL_PROOF("school-proof", "录取通知书或者学生证、学费票据", form -> suffers(form, Hardship.SCHOOLING)),
  SINGLE_PARENT_PROOF(
      "single-parent-proof", "离婚或者丧偶证明", form -> suffers(form, Hardship.SINGLE_PARENT)),
  MODEL_CERTIFICATE(
      "model-certificate",
      "劳模证书",
      form ->
          form.head() != null
              && form.head().modelType() != null
              && !"0".equals(form.head().modelType()));

  /** Papers on which people decide later on; not part of the list, but kept with it. */
  public static final List<String> LATER_KINDS =
      List.of(
          "survey-photo",
          "notice-photo",
          "objection",
          "comparison-report",
          "recheck-evidence",
          "resolution-evidence",
          "exit-evidence",
          "cancellation-evidence",
          "other");

  /** Papers that say how things stood on a day; parameters say how long that is believed. */
  private static final Set<Checklist> EXPIRING =
      EnumSet.of(
          INCOME_PROOF, COMPARISON_AUTHORISATION, ALLOWANCE_CERTIFICATE, DIAGNOSIS, SCHOOL_PROOF);

  private static final int ADULT = 18;

  private final String code;
  private final String label;
  private final Predicate<HouseholdForm> needed;

  Checklist(String code, String label, Predicate<HouseholdForm> needed) {
    this.code = code;
    this.label = label;
    this.needed = needed;
  }

  /** The papers that this family must bring. */
  public static List<Checklist> of(HouseholdForm form) {
    return Arrays.stream(values()).filter(paper -> paper.needed.test(form)).toList();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Whether papers of this kind must be brought anew from time to time. */
  public static boolean expires(String kind) {
    return EXPIRING.stream().anyMatch(paper -> paper.code.equals(kind));
  }

  private static boolean suffers(HouseholdForm form, Hardship hardship) {
    return Hardship.of(form).contains(hardship);
  }

  /** How many authorisations the comparison needs: one of every adult. */
  public static long adults(HouseholdForm form, LocalDate today) {
    return form.persons().stream().filter(person -> isAdult(person, today)).count();
  }

  /** Whether the ID number says that the person is of age; false while it is not valid. */
  public static boolean isAdult(PersonForm person, LocalDate today) {
    return IdNumber.faultOf(person.idNumber(), today).isEmpty()
        && IdNumber.of(person.idNumber(), today).ageOn(today) >= ADULT;
  }

  private interface Need {
    Predicate<HouseholdForm> ALWAYS = form -> true;
  }
}
