package org.nuanliu.demo.province;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.persistence.Ids;

/** Writes what the steps of a family left behind. */
final class StepRows {

  private static final List<String> CAUSES =
      List.of(
          "",
          "无劳动能力",
          "有劳动能力而未就业",
          "下岗失业",
          "未参加社会保险",
          "社会保险待遇落实不到位",
          "患重特大疾病",
          "遭受自然灾害",
          "遭受意外事故",
          "子女上学",
          "其他");

  private final FieldCipher cipher;
  private final BlindIndex index;

  StepRows(FieldCipher cipher, BlindIndex index) {
    this.cipher = cipher;
    this.index = index;
  }

  void write(DemoFamily family, DemoChunk rows) {
    UUID notice = null;
    int approval = 0;
    for (DemoStep step : family.steps) {
      rows.steps.add(
          Ids.next(),
          family.id,
          family.union.path(),
          step.at(),
          step.action(),
          step.from(),
          step.to(),
          step.actor().id(),
          step.actor().name(),
          step.actor().union().name(),
          step.opinion());
      switch (step.action()) {
        case "survey" -> survey(family, step.at(), rows);
        case "publish-notice" ->
            notice =
                notice(
                    family,
                    "ADMISSION",
                    new DemoFamily.Period(
                        family.noticeFrom, family.noticeTo, family.noticeProvisional),
                    family.stage != DemoStage.PUBLICITY && family.stage != DemoStage.OBJECTION,
                    rows);
        case "review-exit" ->
            notice(family, "EXIT", family.exitNotice, family.stage != DemoStage.EXIT_NOTICE, rows);
        case "object" -> objection(family, step, notice, rows);
        case "record-comparison" -> comparison(family, step, rows);
        case "approve" -> approval(family, step, ++approval, rows);
        default -> {
          // the step itself is all
        }
      }
    }
  }

  private void survey(DemoFamily family, OffsetDateTime at, DemoChunk rows) {
    UUID id = Ids.next();
    rows.surveys.add(
        id,
        family.id,
        family.union.path(),
        at.toLocalDate(),
        List.of(family.registrar.name(), family.firstChecker.name()),
        cipher.encrypt("household_survey", "finding", id, "演示：入户查看住房和收入凭证，与申报一致，邻里反映属实"),
        family.needs,
        family.registrar.id(),
        at);
  }

  private static UUID notice(
      DemoFamily family, String kind, DemoFamily.Period period, boolean ended, DemoChunk rows) {
    UUID id = Ids.next();
    rows.notices.add(
        id,
        family.id,
        family.union.path(),
        kind,
        Mask.name(family.head().name),
        family.union.name(),
        family.trial.categoryName(),
        CAUSES.get(Integer.parseInt(family.mainCause)),
        "演示公示栏",
        "0371-00000000",
        period.from(),
        period.to(),
        period.provisional(),
        ended);
    return id;
  }

  private void objection(DemoFamily family, DemoStep step, UUID notice, DemoChunk rows) {
    UUID id = Ids.next();
    rows.objections.add(
        id,
        family.id,
        family.union.path(),
        notice,
        step.at().toLocalDate(),
        "staff",
        cipher.encrypt("household_objection", "content", id, "演示：反映该家庭另有房租收入，请核实"),
        cipher.encrypt("household_objection", "contact", id, "15400000000"));
  }

  private void comparison(DemoFamily family, DemoStep step, DemoChunk rows) {
    boolean explained = family.steps.stream().anyMatch(other -> other.action().equals("recheck"));
    rows.comparisons.add(
        Ids.next(),
        family.id,
        family.union.path(),
        family.comparison,
        step.at().toLocalDate(),
        "演示核对〔%d〕%d号".formatted(step.at().getYear(), family.index + 1),
        null,
        explained ? "经入户复核，家庭说明属实" : null,
        family.reviewer.id(),
        step.at());
  }

  private void approval(DemoFamily family, DemoStep step, int position, DemoChunk rows) {
    rows.approvals.add(
        Ids.next(),
        family.id,
        family.union.path(),
        position,
        step.actor().union().id(),
        step.actor().id(),
        family.registrar.id(),
        family.reviewer.id(),
        index.ofContent("demo.approved", family.id.toString().getBytes(StandardCharsets.UTF_8)),
        step.at());
  }
}
