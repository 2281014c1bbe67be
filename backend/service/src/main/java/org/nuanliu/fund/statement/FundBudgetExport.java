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

/** 资金预算表 as a workbook. */
@ApplicationScoped
class FundBudgetExport implements JobKind {

  private static final String KIND = "fund-budget-export";
  private static final String NAME = "资金预算表";

  /** What an export was started with. */
  record Order(FundFilter filter, String reason) {}

  @Inject Jobs jobs;
  @Inject SheetExport sheets;
  @Inject FundBudgetQueries queries;
  @Inject FundLabels labels;
  @Inject AuditTrail audit;

  @Transactional
  JobDetail start(FundFilter filter, ExportReason reason) {
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

  private List<ExportColumn<FundBudgetEntry>> columns() {
    return List.of(
        new ExportColumn<>("工会", 36, FundBudgetEntry::unionName),
        new ExportColumn<>("预算年度", 10, row -> String.valueOf(row.year())),
        new ExportColumn<>("资金来源", 24, row -> labels.source(row.source(), row.year())),
        new ExportColumn<>("资金批次", 16, FundBudgetEntry::grantNumber),
        new ExportColumn<>("批次名称", 36, FundBudgetEntry::grantTitle),
        new ExportColumn<>("用途", 14, row -> labels.purpose(row.purpose(), row.year())),
        new ExportColumn<>("使用期限", 12, FundBudgetEntry::useBy),
        new ExportColumn<>("结转", 16, FundBudgetEntry::carried),
        new ExportColumn<>("收到", 16, FundBudgetEntry::received),
        new ExportColumn<>("拨付和上缴", 16, FundBudgetEntry::allocated),
        new ExportColumn<>("调整和冲正", 16, FundBudgetEntry::adjusted),
        new ExportColumn<>("预留", 16, FundBudgetEntry::reserved),
        new ExportColumn<>("已发放", 16, FundBudgetEntry::paid),
        new ExportColumn<>("其中退回过", 16, FundBudgetEntry::returned),
        new ExportColumn<>("可用", 16, FundBudgetEntry::available));
  }
}
