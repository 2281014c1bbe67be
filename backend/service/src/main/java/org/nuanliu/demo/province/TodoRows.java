package org.nuanliu.demo.province;

import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.union.UnionSummary;

/** Writes what waits for somebody, as the steps of the service leave it. */
final class TodoRows {

  private final FamilyRows families;

  TodoRows(FamilyRows families) {
    this.families = families;
  }

  void write(DemoFamily family, DemoChunk rows) {
    UUID registrar = family.registrar.id();
    switch (family.stage) {
      case SUBMITTED -> open(family, rows, "reviewer", family.union, "accept", "初审", registrar);
      case RETURNED -> open(family, rows, "registrar", family.union, "submit", "补正");
      case SURVEY ->
          open(
              family,
              rows,
              "registrar",
              family.union,
              family.steps.getLast().action().equals("survey") ? "publish-notice" : "survey",
              family.steps.getLast().action().equals("survey") ? "发布公示" : "入户核查");
      case PUBLICITY -> open(family, rows, "registrar", family.union, "close-notice", "结束公示");
      case OBJECTION ->
          open(family, rows, "reviewer", family.union, "resolve-objection", "处理异议", registrar);
      case COUNTY_REVIEW ->
          open(family, rows, "reviewer", family.route.reviewer(), "review", "复核", registrar);
      case COMPARE ->
          open(
              family,
              rows,
              "reviewer",
              family.route.reviewer(),
              "record-comparison",
              "登记核对结果",
              registrar);
      case RECHECK ->
          open(family, rows, "reviewer", family.route.reviewer(), "recheck", "异常复核", registrar);
      case LEVEL_APPROVAL ->
          open(
              family,
              rows,
              "approver",
              family.route.approvers().getFirst(),
              "approve",
              "审批",
              registrar,
              family.reviewer.id());
      case TEMP_REVIEW ->
          open(family, rows, "reviewer", family.union, "accept-temporary", "临时救助审批", registrar);
      case TEMP -> open(family, rows, "registrar", family.union, "regularise", "临时救助转正或者注销");
      case ANNUAL_REVIEW -> open(family, rows, "registrar", family.union, "survey", "年审入户核查");
      case EXIT_REVIEW ->
          open(family, rows, "reviewer", family.union, "review-exit", "脱困复核", registrar);
      case EXIT_NOTICE -> open(family, rows, "registrar", family.union, "close-notice", "结束脱困公示");
      case RESOLVE_APPROVAL -> ending(family, rows, "解困审批", registrar);
      case EXIT_APPROVAL -> ending(family, rows, "脱困审批", registrar, family.firstChecker.id());
      case CANCEL_APPROVAL -> ending(family, rows, "注销审批", registrar);
      case EXITED -> open(family, rows, "registrar", family.union, "record-watch", "脱困回访");
      case DRAFT, ACTIVE, REJECTED, RESOLVED, CANCELLED -> {
        // waits for nobody
      }
    }
  }

  private void ending(DemoFamily family, DemoChunk rows, String what, UUID... except) {
    open(family, rows, "approver", family.route.reviewer(), "confirm-ending", what, except);
  }

  private void open(
      DemoFamily family,
      DemoChunk rows,
      String duty,
      UnionSummary at,
      String verb,
      String what,
      UUID... except) {
    rows.todos.add(
        Ids.next(),
        at.path(),
        duty,
        List.of(except),
        "household:" + verb,
        "household",
        family.id,
        families.number(family),
        "%s：%s（%s）".formatted(what, family.head().name, families.number(family)),
        family.dueOn,
        family.updatedAt());
  }
}
