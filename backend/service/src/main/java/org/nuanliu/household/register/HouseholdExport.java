package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.sheet.ListExport;

/** The list of files as a workbook, with the numbers masked as on the page. */
@ApplicationScoped
class HouseholdExport extends ListExport<HouseholdFilter, HouseholdExportRow> {

  static final String ACTION = "household:export";

  @Inject HouseholdExportQueries queries;
  @Inject Codes codes;
  @Inject BlindIndex keyedHash;
  @Inject Clock clock;

  @Override
  public String kind() {
    return "household-export";
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  protected String name() {
    return "困难职工档案";
  }

  @Override
  protected Class<HouseholdFilter> filterType() {
    return HouseholdFilter.class;
  }

  @Override
  protected ExportRows<HouseholdExportRow> rows(HouseholdFilter filter) {
    return queries.rows(filter);
  }

  /** A name or number that was searched for stands in the audit trail as its keyed hash only. */
  @Override
  protected String criteria(HouseholdFilter filter) {
    return filter.q == null
        ? null
        : HexFormat.of().formatHex(keyedHash.of("audit.criteria", filter.q.strip()));
  }

  @Override
  protected List<ExportColumn<HouseholdExportRow>> columns() {
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
