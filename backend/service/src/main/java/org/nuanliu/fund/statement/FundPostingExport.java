package org.nuanliu.fund.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import org.nuanliu.fund.ledger.AccountKind;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.job.Jobs;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportPlan;
import org.nuanliu.platform.sheet.ExportReason;
import org.nuanliu.platform.sheet.SheetExport;

/** 资金台账 as a workbook. */
@ApplicationScoped
class FundPostingExport implements JobKind {

  private static final String KIND = "fund-posting-export";
  private static final String NAME = "资金台账";

  /** What an export was started with. */
  record Order(FundPostingFilter filter, String reason) {}

  @Inject Jobs jobs;
  @Inject SheetExport sheets;
  @Inject FundPostingQueries queries;
  @Inject FundLabels labels;
  @Inject AuditTrail audit;

  @Transactional
  JobDetail start(FundPostingFilter filter, ExportReason reason) {
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

  private List<ExportColumn<FundPostingEntry>> columns() {
    return List.of(
        new ExportColumn<>("记账日期", 12, FundPostingEntry::bookedOn),
        new ExportColumn<>("业务", 12, row -> row.kind().label()),
        new ExportColumn<>(
            "资金来源", 24, row -> labels.source(row.source(), row.bookedOn().getYear())),
        new ExportColumn<>("资金批次", 16, FundPostingEntry::grantNumber),
        new ExportColumn<>("从", 36, FundPostingEntry::fromUnionName),
        new ExportColumn<>("从账户", 12, row -> account(row.fromAccount())),
        new ExportColumn<>("到", 36, FundPostingEntry::toUnionName),
        new ExportColumn<>("到账户", 12, row -> account(row.toAccount())),
        new ExportColumn<>(
            "用途", 14, row -> labels.purpose(row.toPurpose(), row.bookedOn().getYear())),
        new ExportColumn<>("金额", 16, FundPostingEntry::amount),
        new ExportColumn<>("经办", 12, FundPostingEntry::madeByName),
        new ExportColumn<>("审批", 12, FundPostingEntry::approvedByName));
  }

  private static String account(AccountKind kind) {
    return kind == null ? null : kind.label();
  }
}
