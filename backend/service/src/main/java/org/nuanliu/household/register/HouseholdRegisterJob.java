package org.nuanliu.household.register;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.print.PaperStamp;
import org.nuanliu.platform.print.PdfBooklet;
import org.nuanliu.platform.print.PdfWriter;
import org.nuanliu.platform.print.PrintedObject;
import org.nuanliu.platform.print.Printing;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.union.UnionSummary;

/**
 * Makes a register, some pages at a time; only the identifiers of all families are held at once.
 */
@ApplicationScoped
class HouseholdRegisterJob implements JobKind {

  static final String KIND = "household-register";

  private static final int LINES = 20;
  private static final int PART = LINES * 20;

  @Inject HouseholdRegisters registers;
  @Inject RegisterRows rows;
  @Inject HouseholdPaperKinds kinds;
  @Inject Printing printing;
  @Inject PdfWriter pdf;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return "household:print-register";
  }

  @Override
  public void run(JobRun run) throws IOException {
    RegisterOrder order = run.parameters(RegisterOrder.class);
    UnionSummary union = registers.union(order.union());
    List<UUID> ids =
        QuarkusTransaction.requiringNew().call(() -> rows.ids(union.path(), order.state()));
    if (ids.isEmpty()) {
      throw new Problem(PlatformProblem.RULE).detail("没有符合条件的家庭。");
    }
    String about = "%s，共 %d 户".formatted(order.state().label(), ids.size());
    PaperStamp stamp = QuarkusTransaction.requiringNew().call(() -> issue(union, about));
    try (var booklet = new PdfBooklet(pdf)) {
      for (int from = 0; from < ids.size(); from += PART) {
        run.progress(from, (long) ids.size());
        booklet.add(part(union, about, ids, from, stamp));
      }
      run.result(
          HouseholdRegisters.TITLE + ".pdf",
          "application/pdf",
          out -> booklet.writeTo(out, HouseholdRegisters.TITLE, union.name()));
    }
    run.progress(ids.size(), (long) ids.size());
    run.message("共 " + ids.size() + " 户。");
    run.reason("%s；%s；%s".formatted(order.reason(), union.name(), about));
  }

  private PaperStamp issue(UnionSummary union, String about) {
    return printing.issueBooklet(
        kinds.register(registers),
        new PrintedObject(
            union.id(), registers.version(union.path()), union.path(), union.name(), null),
        about);
  }

  private String part(
      UnionSummary union, String about, List<UUID> ids, int from, PaperStamp stamp) {
    List<UUID> some = ids.subList(from, Math.min(from + PART, ids.size()));
    List<RegisterSheet.Line> lines =
        QuarkusTransaction.requiringNew().call(() -> rows.lines(some, from));
    int of = (ids.size() + LINES - 1) / LINES;
    List<RegisterSheet.Page> pages = new ArrayList<>();
    for (int at = 0; at < lines.size(); at += LINES) {
      pages.add(
          new RegisterSheet.Page(
              (from + at) / LINES + 1, of, lines.subList(at, Math.min(at + LINES, lines.size()))));
    }
    return Sheets.register(
            new RegisterSheet(HouseholdRegisters.TITLE, union.name(), about, pages), stamp)
        .render();
  }
}
