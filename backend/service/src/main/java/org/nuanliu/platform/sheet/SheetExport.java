package org.nuanliu.platform.sheet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/**
 * Writes a list into a workbook as the work of a job: in bounded memory, marked with who took it
 * out and why, free of formulas, counted in the audit trail.
 */
@ApplicationScoped
public class SheetExport {

  /** Media type of a workbook. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int CHUNK = 500;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

  @Inject ExportLimit limit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Makes the list the result of the job.
   *
   * @throws Problem 422 when the list is longer than may be exported
   */
  public <R> void write(JobRun run, ExportPlan<R> plan) throws IOException {
    int most = limit.rows();
    long total = QuarkusTransaction.requiringNew().call(() -> plan.rows().count((long) most + 1));
    if (total > most) {
      throw new Problem(ExportProblem.TOO_LONG).detail("一次最多导出 %,d 行，请缩小查询范围后再导出。".formatted(most));
    }
    LocalDateTime now = LocalDateTime.now(clock);
    run.result(
        "%s-%s.xlsx".formatted(plan.name(), IN_NAME.format(now)),
        XLSX,
        out -> {
          long rows = write(run, plan, who(now), total, out);
          run.message("共导出 %,d 行。".formatted(rows));
          run.reason("%s；%d 行".formatted(plan.reason(), rows));
        });
  }

  private static <R> long write(
      JobRun run, ExportPlan<R> plan, String who, long total, OutputStream out) throws IOException {
    long rows = 0;
    String why = "，用途：%s。仅限工作使用，请勿外传。".formatted(plan.reason());
    try (var sheet = new ExportSheet<>(out, plan.name(), who, why, plan.columns())) {
      R last = null;
      for (boolean more = true; more; ) {
        R before = last;
        List<R> chunk =
            QuarkusTransaction.requiringNew().call(() -> plan.rows().after(before, CHUNK));
        chunk.forEach(sheet::add);
        sheet.flush();
        rows += chunk.size();
        run.progress(rows, total);
        more = chunk.size() == CHUNK;
        last = more ? chunk.getLast() : null;
      }
    }
    return rows;
  }

  private String who(LocalDateTime now) {
    Caller who = caller.get();
    return "%s %s 于 %s 导出".formatted(who.unionName(), who.name(), MOMENT.format(now));
  }
}
