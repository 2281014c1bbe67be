package org.nuanliu.aid.application.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nuanliu.aid.rule.domain.AidPurpose;
import org.nuanliu.platform.money.Money;

/** What an application lacks (domain rules §3.3 and §3.4): the file, the form, the vouchers. */
public final class AidFormCheck {

  /** What the family paid itself must be proved for these. */
  private static final Set<AidPurpose> BY_COST =
      EnumSet.of(AidPurpose.MEDICAL, AidPurpose.LEGAL, AidPurpose.TRAINING, AidPurpose.PLACEMENT);

  private final AidFacts facts;
  private final List<AidIssue> issues = new ArrayList<>();

  private AidFormCheck(AidFacts facts) {
    this.facts = facts;
  }

  public static List<AidIssue> of(AidFacts facts) {
    var check = new AidFormCheck(facts);
    check.file();
    check.amounts();
    check.form();
    check.vouchers();
    return List.copyOf(check.issues);
  }

  private void file() {
    boolean stands = facts.onFile() || facts.urgent() && facts.temporary();
    if (!stands) {
      add(
          "/householdId",
          "not-on-file",
          facts.temporary() ? "临时救助档案只能申请紧急帮扶" : "先建档、后帮扶：这份档案现在不在档，不能申请");
    } else if (facts.filedOn() == null || facts.filedOn().isAfter(facts.today())) {
      add("/householdId", "filed-later", "先建档、后帮扶：档案的建档日期晚于申请日期");
    }
    if (!facts.account()) {
      issues.add(AidIssue.attention("/householdId", "no-account", "档案里还没有登记银行卡或者存折，发放前须先办理变更"));
    }
  }

  private void amounts() {
    if (facts.requested() == null || facts.requested().fen() <= 0) {
      add("/requested", "missing", "请填写申请金额");
    } else if (facts.urgent() && facts.requested().compareTo(facts.urgentMaximum()) > 0) {
      add(
          "/requested",
          "beyond-urgent",
          "紧急帮扶一次不能超过 %s 元，超过的请走一般程序".formatted(facts.urgentMaximum()));
    }
    if (BY_COST.contains(facts.purpose()) && facts.declared() == null) {
      add("/declared", "missing", "请填写个人实际支出（自付）金额");
    }
  }

  private void form() {
    AidForm form = facts.form();
    requireText("/form/reason", form.reason(), "请填写困难原因");
    switch (facts.purpose()) {
      case MEDICAL -> {
        require("/variant", facts.variant(), "请选择病种类别");
        AidForm.MedicalCase medical = form.medical();
        require("/form/medical/disease", medical == null ? null : medical.disease(), "请选择疾病类别");
        requireText(
            "/form/medical/hospital", medical == null ? null : medical.hospital(), "请填写就诊医院");
        require("/form/medical/stays", medical == null ? null : medical.stays(), "请填写住院次数");
      }
      case STUDY -> study(form.study());
      case LEGAL -> {
        AidForm.LegalCase legal = form.legal();
        require("/form/legal/matter", legal == null ? null : legal.matter(), "请选择法律援助事由");
        require("/form/legal/form", legal == null ? null : legal.form(), "请选择法律援助形式");
        requireText("/form/legal/facts", legal == null ? null : legal.facts(), "请填写案情");
      }
      case TRAINING, PLACEMENT -> {
        AidForm.TrainingCase training = form.training();
        requireText(
            "/form/training/course", training == null ? null : training.course(), "请填写培训或者岗位名称");
        requireText(
            "/form/training/provider", training == null ? null : training.provider(), "请填写机构名称");
      }
      case LIVING, CONDOLENCE -> {
        // the reason says all
      }
    }
  }

  private void study(AidForm.StudyCase study) {
    require("/variant", facts.variant(), "请选择学段");
    requireText("/form/study/school", study == null ? null : study.school(), "请填写学校");
    require("/form/study/tuition", study == null ? null : study.tuition(), "请填写每年学杂费");
    if (study == null || !Boolean.TRUE.equals(study.promise())) {
      add("/form/study/promise", "not-promised", "须由职工本人承诺没有享受政府和工会的其他助学资助，如有不实全额退回");
    }
    if (!facts.student()) {
      issues.add(AidIssue.attention("/personId", "not-a-student", "档案里这位家庭成员的身份不是在校学生，请核对"));
    }
  }

  private void vouchers() {
    Money proved = Money.ZERO;
    Set<String> seen = new java.util.HashSet<>();
    for (int i = 0; i < facts.vouchers().size(); i++) {
      AidVoucher voucher = facts.vouchers().get(i);
      String at = "/vouchers/" + i;
      proved = proved.plus(voucher.amount());
      if (!seen.add(voucher.key())) {
        add(at + "/number", "twice", "这张票据在本申请中填写了两次");
      }
      if (voucher.amount().fen() <= 0) {
        add(at + "/amount", "not-positive", "票据金额应大于 0");
      }
      if (voucher.issuedOn().isAfter(facts.today())) {
        add(at + "/issuedOn", "in-the-future", "开票日期不能晚于今天");
      } else if (voucher.issuedOn().isBefore(oldest())) {
        add(at + "/issuedOn", "too-old", "只认申请日前一年内的票据");
      }
    }
    if (BY_COST.contains(facts.purpose())
        && facts.declared() != null
        && proved.compareTo(facts.declared()) < 0) {
      add(
          "/vouchers",
          "not-proved",
          "票据合计 %s 元，少于申报的个人自付 %s 元".formatted(proved, facts.declared()));
    }
  }

  private LocalDate oldest() {
    return facts.today().minusYears(1);
  }

  private void require(String pointer, Object value, String message) {
    if (value == null) {
      add(pointer, "missing", message);
    }
  }

  private void requireText(String pointer, String value, String message) {
    require(pointer, value == null || value.isBlank() ? null : value, message);
  }

  private void add(String pointer, String code, String message) {
    issues.add(AidIssue.of(pointer, code, message));
  }
}
