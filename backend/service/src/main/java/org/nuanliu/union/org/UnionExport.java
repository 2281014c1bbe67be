package org.nuanliu.union.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.job.Jobs;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportPlan;
import org.nuanliu.platform.sheet.ExportReason;
import org.nuanliu.platform.sheet.SheetExport;

/** The list of unions as a workbook. */
@ApplicationScoped
class UnionExport implements JobKind {

  private static final String KIND = "union-export";
  private static final String NAME = "工会名录";

  private static final List<ExportColumn<UnionEntry>> COLUMNS =
      List.of(
          new ExportColumn<>("工会名称", 40, UnionEntry::name),
          new ExportColumn<>("类型", 20, row -> row.kind().label()),
          new ExportColumn<>("上级工会", 40, UnionEntry::parentName),
          new ExportColumn<>("行政区划代码", 14, UnionEntry::areaCode),
          new ExportColumn<>("状态", 10, row -> row.open() ? "正常" : "已撤销"));

  /** What an export was started with. */
  record Order(UnionFilter filter, String reason) {}

  @Inject Jobs jobs;
  @Inject SheetExport sheets;
  @Inject UnionQueries queries;
  @Inject AuditTrail audit;

  @Transactional
  JobDetail start(UnionFilter filter, ExportReason reason) {
    audit.reason(reason.reason());
    return jobs.start(KIND, "导出" + NAME, new Order(filter, reason.reason()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return UnionRights.EXPORT;
  }

  @Override
  public void run(JobRun run) throws IOException {
    Order order = run.parameters(Order.class);
    sheets.write(
        run, new ExportPlan<>(NAME, order.reason(), COLUMNS, queries.rows(order.filter())));
  }
}
