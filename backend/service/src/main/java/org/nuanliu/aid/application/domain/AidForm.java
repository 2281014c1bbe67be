package org.nuanliu.aid.application.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.nuanliu.platform.money.Money;

/**
 * What an application says in the form of its purpose (domain rules §3.4); the parts of other
 * purposes stay absent. While it is a draft anything may be missing.
 *
 * @param reason 困难原因
 */
public record AidForm(
    @Size(max = 1000) String reason,
    @Valid MedicalCase medical,
    @Valid StudyCase study,
    @Valid LegalCase legal,
    @Valid TrainingCase training) {

  /**
   * 医疗救助.
   *
   * @param disease of list {@code disease}
   * @param stays 住院次数 in the year before
   * @param treatment 住院时间及后续治疗
   */
  public record MedicalCase(
      @Size(max = 10) String disease,
      @Size(max = 100) String hospital,
      @Min(0) @Max(999) Integer stays,
      @Size(max = 1000) String treatment) {}

  /**
   * 子女助学.
   *
   * @param fresh 应届
   * @param score 高考分数
   * @param years 学制
   * @param tuition 学杂费 a year
   * @param loan whether a student loan was applied for
   * @param promise the family promises that it has no other grant for the same, and pays back if it
   *     has
   */
  public record StudyCase(
      @Size(max = 100) String school,
      @Size(max = 100) String major,
      @Size(max = 40) String batch,
      Boolean fresh,
      @Min(0) @Max(999) Integer score,
      @Min(1) @Max(12) Integer years,
      LocalDate admittedOn,
      LocalDate graduatesOn,
      Money tuition,
      Boolean loan,
      Money loanAmount,
      Boolean promise) {}

  /**
   * 法律援助.
   *
   * @param matter of list {@code legal-matter}
   * @param form of list {@code legal-form}
   * @param agent who represents the applicant
   */
  public record LegalCase(
      @Size(max = 10) String matter,
      @Size(max = 10) String form,
      @Size(max = 100) String agent,
      Money monthIncome,
      @Size(max = 2000) String facts,
      @Size(max = 2000) String evidence) {}

  /** 职业培训 and 职业介绍. */
  public record TrainingCase(
      @Size(max = 100) String course,
      @Size(max = 100) String provider,
      LocalDate startsOn,
      LocalDate endsOn) {}

  public static AidForm empty() {
    return new AidForm(null, null, null, null, null);
  }
}
