package org.nuanliu.fund.statement;

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

/** 资金对账单 as a workbook. */
@ApplicationScoped
class FundStatementExport implements JobKind {

  private static final String KIND = "fund-statement-export";
  private static final String NAME = "资金对账单";

  /** What an export was started with. */
  record Order(FundPeriod filter, String reason) {}

  @Inject Jobs jobs;
  @Inject SheetExport sheets;
  @Inject FundStatementQueries queries;
  @Inject FundLabels labels;
  @Inject AuditTrail audit;

  @Transactional
  JobDetail start(FundPeriod filter, ExportReason reason) {
    audit.reason(reason.reason());
    return jobs.start(KIND, "导出" + NAME, new Order(filter, reason.reason()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return "fund:export";
  }

  @Override
  public void run(JobRun run) throws IOException {
    Order order = run.parameters(Order.class);
    sheets.write(
        run, new ExportPlan<>(NAME, order.reason(), columns(), queries.rows(order.filter())));
  }

  private List<ExportColumn<FundStatementLine>> columns() {
    return List.of(
        new ExportColumn<>("资金来源", 24, row -> labels.source(row.source(), row.year())),
        new ExportColumn<>("预算年度", 10, row -> String.valueOf(row.year())),
        new ExportColumn<>("资金批次", 16, FundStatementLine::grantNumber),
        new ExportColumn<>("用途", 14, row -> labels.purpose(row.purpose(), row.year())),
        new ExportColumn<>("期初余额", 16, FundStatementLine::opening),
        new ExportColumn<>("收到", 16, FundStatementLine::received),
        new ExportColumn<>("下级上缴", 16, FundStatementLine::turnedIn),
        new ExportColumn<>("结转", 16, FundStatementLine::carried),
        new ExportColumn<>("用途调整", 16, FundStatementLine::assigned),
        new ExportColumn<>("冲正", 16, FundStatementLine::reversed),
        new ExportColumn<>("拨付下级", 16, FundStatementLine::allocated),
        new ExportColumn<>("上缴", 16, FundStatementLine::turnedBack),
        new ExportColumn<>("发放", 16, FundStatementLine::paid),
        new ExportColumn<>("退回", 16, FundStatementLine::returned),
        new ExportColumn<>("期末余额", 16, FundStatementLine::closing),
        new ExportColumn<>("其中预留", 16, FundStatementLine::reserved));
  }
}
