package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanliu.aid.application.AidSheet.Block;
import org.nuanliu.aid.application.AidSheet.Cell;
import org.nuanliu.aid.application.AidSheet.Voucher;
import org.nuanliu.aid.application.domain.AidForm;
import org.nuanliu.aid.application.domain.AidForm.LegalCase;
import org.nuanliu.aid.application.domain.AidForm.MedicalCase;
import org.nuanliu.aid.application.domain.AidForm.StudyCase;
import org.nuanliu.aid.application.domain.AidForm.TrainingCase;
import org.nuanliu.aid.rule.domain.AidPurpose;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.money.ChineseCapital;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.union.StaffNames;

/** Fills the printed form of an application. */
@ApplicationScoped
class AidSheets {

  @Inject AidReader reader;
  @Inject Codes codes;
  @Inject StaffNames staff;

  /** The cells of one sheet, with the day whose words its codes have. */
  private final class Facts {

    private final List<Cell> cells = new ArrayList<>();
    private final LocalDate day;

    Facts(LocalDate day) {
      this.day = day;
    }

    void add(String label, Object value) {
      if (value != null && !value.toString().isBlank()) {
        cells.add(new Cell(label, value.toString()));
      }
    }

    void money(String label, Money value) {
      add(label, value == null ? null : value + " 元");
    }

    void yes(String label, Boolean value) {
      add(label, value == null ? null : value ? "是" : "否");
    }

    void coded(String label, String list, String code) {
      add(label, code == null ? null : codes.label(list, code, day).orElse(code));
    }
  }

  AidSheet of(AidApplication application) {
    AidApplicationDetail detail = reader.detail(application);
    LocalDate day = application.createdAt.atZoneSameInstant(Clocks.ZONE).toLocalDate();
    Money granted = detail.granted();
    return new AidSheet(
        AidPurpose.of(application.purpose).map(AidPurpose::label).orElse(application.purpose)
            + "申请表",
        detail.number(),
        detail.unionName(),
        facts(detail, day),
        detail.vouchers().stream()
            .map(
                one ->
                    new Voucher(
                        codes.label("aid-voucher-kind", one.kind(), day).orElse(one.kind()),
                        one.number(),
                        one.issuedOn().toString(),
                        one.amount().toString()))
            .toList(),
        granted == null ? "" : granted.toString(),
        granted == null ? "" : ChineseCapital.of(granted),
        blocks(detail.opinions()),
        staff.of(application.registrarId).orElse(""));
  }

  private List<Cell> facts(AidApplicationDetail detail, LocalDate day) {
    var facts = new Facts(day);
    facts.add("户主", detail.headName());
    facts.add("档案编号", detail.householdNumber());
    facts.add("帮扶对象", detail.personName());
    if (detail.temporary()) {
      facts.add("建档标准", "临时救助");
    } else {
      facts.coded("建档标准", "file-level", detail.fileLevel());
    }
    facts.coded("细分", "aid-variant", detail.variant());
    facts.yes("紧急帮扶", detail.urgent());
    facts.add("申请日期", detail.appliedOn());
    if (detail.accountLast4() != null) {
      facts.add("收款账户", detail.accountHolder() + "，尾号 " + detail.accountLast4());
    }
    facts.money("申请金额", detail.requested());
    facts.money("申报个人自付", detail.declared());
    facts.money("核定个人自付", detail.verified());
    if (detail.declared() != null) {
      facts.money("单位救助", detail.unitAid());
      facts.money("社会救助", detail.socialAid());
    }
    form(detail.form(), facts);
    return facts.cells;
  }

  private static void form(AidForm form, Facts facts) {
    if (form.medical() != null) {
      medical(form.medical(), facts);
    }
    if (form.study() != null) {
      study(form.study(), facts);
    }
    if (form.legal() != null) {
      legal(form.legal(), facts);
    }
    if (form.training() != null) {
      training(form.training(), facts);
    }
    facts.add("困难原因", form.reason());
  }

  private static void medical(MedicalCase medical, Facts facts) {
    facts.coded("病种", "disease", medical.disease());
    facts.add("就诊医院", medical.hospital());
    facts.add("住院次数", medical.stays());
    facts.add("住院时间及后续治疗", medical.treatment());
  }

  private static void study(StudyCase study, Facts facts) {
    facts.add("学校", study.school());
    facts.add("专业", study.major());
    facts.add("录取批次", study.batch());
    facts.yes("应届", study.fresh());
    facts.add("高考分数", study.score());
    facts.add("学制（年）", study.years());
    facts.add("录取时间", study.admittedOn());
    facts.add("毕业时间", study.graduatesOn());
    facts.money("学杂费（每年）", study.tuition());
    facts.yes("申请助学贷款", study.loan());
    facts.money("贷款金额", study.loanAmount());
    if (Boolean.TRUE.equals(study.promise())) {
      facts.add("职工承诺", "没有得到政府、工会的其他同类资助；不实的，退还资助。");
    }
  }

  private static void legal(LegalCase legal, Facts facts) {
    facts.coded("事由", "legal-matter", legal.matter());
    facts.coded("援助形式", "legal-form", legal.form());
    facts.add("代理人", legal.agent());
    facts.money("月均收入", legal.monthIncome());
    facts.add("案情", legal.facts());
    facts.add("证据", legal.evidence());
  }

  private static void training(TrainingCase training, Facts facts) {
    facts.add("项目", training.course());
    facts.add("机构", training.provider());
    facts.add("开始日期", training.startsOn());
    facts.add("结束日期", training.endsOn());
  }

  /** What was said before the last submission is nobody's opinion any more. */
  private static List<Block> blocks(List<AidOpinionEntry> steps) {
    int round = steps.stream().mapToInt(AidOpinionEntry::round).max().orElse(0);
    Map<String, List<String>> unions = new LinkedHashMap<>();
    for (AidOpinionEntry step : steps) {
      if (step.round() == round) {
        unions.computeIfAbsent(step.unionName(), name -> new ArrayList<>()).add(sentence(step));
      }
    }
    return unions.entrySet().stream()
        .map(union -> new Block(union.getKey() + "意见", union.getValue()))
        .toList();
  }

  private static String sentence(AidOpinionEntry step) {
    String said = step.opinion() == null ? "" : "：" + step.opinion();
    String amount = step.amount() == null ? "" : "，金额 " + step.amount() + " 元";
    return "%s%s%s（%s，%s）"
        .formatted(
            step.label(),
            said,
            amount,
            step.staffName(),
            step.at().atZoneSameInstant(Clocks.ZONE).toLocalDate());
  }
}
