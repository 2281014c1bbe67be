package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.sheet.ListExport;

/** 发放批次 as a workbook. */
@ApplicationScoped
class BatchExport extends ListExport<BatchFilter, BatchEntry> {

  @Inject BatchQueries queries;
  @Inject Codes codes;

  @Override
  public String kind() {
    return "aid-batch-export";
  }

  @Override
  public String action() {
    return "aid-batch:export";
  }

  @Override
  protected String name() {
    return "发放批次";
  }

  @Override
  protected Class<BatchFilter> filterType() {
    return BatchFilter.class;
  }

  @Override
  protected ExportRows<BatchEntry> rows(BatchFilter filter) {
    return queries.rows(filter);
  }

  @Override
  protected List<ExportColumn<BatchEntry>> columns() {
    return List.of(
        new ExportColumn<>("批次编号", 18, BatchEntry::number),
        new ExportColumn<>("名称", 36, BatchEntry::title),
        new ExportColumn<>("发放工会", 36, BatchEntry::unionName),
        new ExportColumn<>("发放方式", 12, row -> row.method() == PaymentMethod.GOODS ? "实物" : "银行卡"),
        new ExportColumn<>("资金来源", 24, row -> label(row, "fund-source", row.source())),
        new ExportColumn<>("救助项目", 14, row -> label(row, "aid-purpose", row.purpose())),
        new ExportColumn<>("年度", 8, row -> String.valueOf(row.year())),
        new ExportColumn<>("笔数", 10, BatchEntry::declaredCount),
        new ExportColumn<>("金额(元)", 16, BatchEntry::declaredTotal),
        new ExportColumn<>("状态", 14, row -> row.state().label()),
        new ExportColumn<>("送出日期", 13, BatchEntry::sentOn),
        new ExportColumn<>("最近变动", 18, BatchEntry::updatedAt));
  }

  private String label(BatchEntry row, String list, String code) {
    return codes.label(list, code, row.updatedAt().toLocalDate()).orElse(code);
  }
}
