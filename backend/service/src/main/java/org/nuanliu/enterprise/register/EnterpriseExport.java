package org.nuanliu.enterprise.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** 企业台账 as a workbook. */
@ApplicationScoped
class EnterpriseExport implements JobKind {

  private static final String KIND = "enterprise-export";
  private static final String NAME = "企业台账";

  /** What an export was started with. */
  record Order(EnterpriseFilter filter, String reason) {}

  @Inject Jobs jobs;
  @Inject SheetExport sheets;
  @Inject EnterpriseQueries queries;
  @Inject Codes codes;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  JobDetail start(EnterpriseFilter filter, ExportReason reason) {
    audit.reason(reason.reason());
    return jobs.start(KIND, "导出" + NAME, new Order(filter, reason.reason()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return EnterpriseRights.EXPORT;
  }

  @Override
  public void run(JobRun run) throws IOException {
    Order order = run.parameters(Order.class);
    sheets.write(
        run, new ExportPlan<>(NAME, order.reason(), columns(), queries.rows(order.filter())));
  }

  private List<ExportColumn<EnterpriseEntry>> columns() {
    return List.of(
        new ExportColumn<>("企业名称", 40, EnterpriseEntry::name),
        new ExportColumn<>("统一社会信用代码", 22, EnterpriseEntry::creditCode),
        new ExportColumn<>("负责工会", 36, EnterpriseEntry::unionName),
        new ExportColumn<>("单位性质", 24, row -> label("employer-kind", row.nature())),
        new ExportColumn<>("所属行业", 24, row -> label("industry", row.industry())),
        new ExportColumn<>("企业状况", 20, row -> label("enterprise-state", row.state())),
        new ExportColumn<>("职工人数", 10, EnterpriseEntry::headcount),
        new ExportColumn<>("在档困难职工户数", 16, EnterpriseEntry::families),
        new ExportColumn<>("最近走访日期", 14, EnterpriseEntry::visitedOn));
  }

  private String label(String list, String code) {
    return code == null ? null : codes.label(list, code, LocalDate.now(clock)).orElse(code);
  }
}
