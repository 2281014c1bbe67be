package org.nuanliu.visit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.job.Jobs;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportPlan;
import org.nuanliu.platform.sheet.ExportReason;
import org.nuanliu.platform.sheet.SheetExport;

/** The work list as a workbook. */
@ApplicationScoped
class VisitTargetExport implements JobKind {

  private static final String KIND = "visit-target-export";
  private static final String NAME = "走访名单";

  /** What an export was started with. */
  record Order(VisitTargetFilter filter, String reason) {}

  @Inject Jobs jobs;
  @Inject SheetExport sheets;
  @Inject VisitTargetQueries queries;
  @Inject Codes codes;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  JobDetail start(VisitTargetFilter filter, ExportReason reason) {
    queries.require(filter);
    audit.reason(reason.reason());
    return jobs.start(KIND, "导出" + NAME, new Order(filter, reason.reason()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return "visit-target:export";
  }

  @Override
  public void run(JobRun run) throws IOException {
    Order order = run.parameters(Order.class);
    sheets.write(
        run, new ExportPlan<>(NAME, order.reason(), columns(), queries.rows(order.filter())));
  }

  private List<ExportColumn<VisitTargetEntry>> columns() {
    return List.of(
        new ExportColumn<>("档案编号", 20, VisitTargetEntry::number),
        new ExportColumn<>("户主", 12, VisitTargetEntry::headName),
        new ExportColumn<>("工会", 36, VisitTargetEntry::unionName),
        coded("困难类别", "visit-category", VisitTargetEntry::category),
        coded("新增原因", "visit-strike", VisitTargetEntry::reason),
        new ExportColumn<>("分派给", 12, VisitTargetEntry::assigneeName),
        new ExportColumn<>("走访日期", 13, VisitTargetEntry::visitedOn),
        new ExportColumn<>("未见到次数", 12, VisitTargetEntry::attempts),
        coded("未见到原因", "not-met-reason", VisitTargetEntry::notMet),
        new ExportColumn<>("再次走访", 13, VisitTargetEntry::nextTryOn),
        new ExportColumn<>("慰问款物(元)", 16, VisitTargetEntry::given));
  }

  private ExportColumn<VisitTargetEntry> coded(
      String label, String list, Function<VisitTargetEntry, String> code) {
    LocalDate today = LocalDate.now(clock);
    return new ExportColumn<>(
        label,
        16,
        row -> {
          String value = code.apply(row);
          return value == null ? null : codes.label(list, value, today).orElse(value);
        });
  }
}
