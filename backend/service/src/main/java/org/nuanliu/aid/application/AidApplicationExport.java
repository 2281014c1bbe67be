package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.sheet.ListExport;

/** 帮扶申请 as a workbook. */
@ApplicationScoped
class AidApplicationExport extends ListExport<AidApplicationFilter, AidApplicationEntry> {

  @Inject AidQueries queries;
  @Inject BlindIndex keyedHash;
  @Inject Codes codes;

  @Override
  public String kind() {
    return "aid-application-export";
  }

  @Override
  public String action() {
    return "aid-application:export";
  }

  @Override
  protected String name() {
    return "帮扶申请";
  }

  @Override
  protected Class<AidApplicationFilter> filterType() {
    return AidApplicationFilter.class;
  }

  @Override
  protected ExportRows<AidApplicationEntry> rows(AidApplicationFilter filter) {
    return queries.rows(filter);
  }

  @Override
  protected List<ExportColumn<AidApplicationEntry>> columns() {
    return List.of(
        new ExportColumn<>("申请编号", 18, AidApplicationEntry::number),
        new ExportColumn<>("工会", 36, AidApplicationEntry::unionName),
        new ExportColumn<>("档案编号", 20, AidApplicationEntry::householdNumber),
        new ExportColumn<>("户主", 12, AidApplicationEntry::headName),
        new ExportColumn<>("帮扶对象", 12, AidApplicationEntry::personName),
        new ExportColumn<>("救助项目", 14, this::purpose),
        new ExportColumn<>("紧急", 8, AidApplicationEntry::urgent),
        new ExportColumn<>("状态", 14, row -> row.state().label()),
        new ExportColumn<>("年度", 8, row -> String.valueOf(row.year())),
        new ExportColumn<>("申请金额(元)", 16, AidApplicationEntry::requested),
        new ExportColumn<>("核定金额(元)", 16, AidApplicationEntry::granted),
        new ExportColumn<>("申请日期", 13, AidApplicationEntry::appliedOn),
        new ExportColumn<>("批准日期", 13, AidApplicationEntry::approvedOn),
        new ExportColumn<>("发放日期", 13, AidApplicationEntry::paidOn),
        new ExportColumn<>("办理期限", 13, AidApplicationEntry::dueOn));
  }

  /** A name that was searched for stands in the audit trail as its keyed hash only. */
  @Override
  protected String criteria(AidApplicationFilter filter) {
    return filter.q == null
        ? null
        : HexFormat.of().formatHex(keyedHash.of("audit.criteria", filter.q.strip()));
  }

  private String purpose(AidApplicationEntry row) {
    LocalDate on = row.updatedAt().toLocalDate();
    return codes.label("aid-purpose", row.purpose(), on).orElse(row.purpose());
  }
}
