package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.job.Jobs;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportPlan;
import org.nuanliu.platform.sheet.ExportReason;
import org.nuanliu.platform.sheet.SheetExport;

/** The list of files as a workbook, with the numbers masked as on the page. */
@ApplicationScoped
class HouseholdExport implements JobKind {

  static final String ACTION = "household:export";
  private static final String KIND = "household-export";
  private static final String NAME = "困难职工档案";

  /** What an export was started with. */
  record Order(HouseholdFilter filter, String reason) {}

  @Inject Jobs jobs;
  @Inject SheetExport sheets;
  @Inject HouseholdExportQueries queries;
  @Inject Codes codes;
  @Inject BlindIndex keyedHash;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  JobDetail start(HouseholdFilter filter, ExportReason reason) {
    audit.reason(reason.reason());
    audit.criteria(criteria(filter));
    return jobs.start(KIND, "导出" + NAME, new Order(filter, reason.reason()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public void run(JobRun run) throws IOException {
    Order order = run.parameters(Order.class);
    run.criteria(criteria(order.filter()));
    sheets.write(
        run, new ExportPlan<>(NAME, order.reason(), columns(), queries.rows(order.filter())));
  }

  /** A name or number that was searched for stands in the audit trail as its keyed hash only. */
  private String criteria(HouseholdFilter filter) {
    return filter.q == null
        ? null
        : HexFormat.of().formatHex(keyedHash.of("audit.criteria", filter.q.strip()));
  }

  private List<ExportColumn<HouseholdExportRow>> columns() {
    return List.of(
        new ExportColumn<>("档案编号", 20, row -> row.entry().number()),
        new ExportColumn<>("户主", 12, row -> row.entry().headName()),
        new ExportColumn<>("证件号码", 22, HouseholdExportRow::idNumber),
        new ExportColumn<>("手机号", 15, HouseholdExportRow::mobile),
        coded("状态", "household-state", row -> row.state().name()),
        new ExportColumn<>("工会", 30, row -> row.entry().unionName()),
        coded("建档标准", "file-level", HouseholdEntry::fileLevel),
        coded("困难类别", "category", HouseholdEntry::category),
        coded("主要致困原因", "cause", HouseholdEntry::mainCause),
        coded("人员类型", "worker-kind", HouseholdEntry::workerKind),
        new ExportColumn<>("家庭人数", 10, row -> row.entry().persons()),
        new ExportColumn<>("家庭月人均收入(元)", 18, row -> row.entry().monthPerCapita()),
        new ExportColumn<>("建档日期", 13, row -> row.entry().filedOn()),
        new ExportColumn<>("办理期限", 13, row -> row.entry().dueOn()),
        new ExportColumn<>("最近变动", 18, row -> row.entry().updatedAt()));
  }

  private ExportColumn<HouseholdExportRow> coded(
      String label, String list, Function<HouseholdEntry, String> code) {
    LocalDate today = LocalDate.now(clock);
    return new ExportColumn<>(
        label,
        16,
        row -> {
          String value = code.apply(row.entry());
          return value == null ? null : codes.label(list, value, today).orElse(value);
        });
  }
}
