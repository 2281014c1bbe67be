package org.nuanliu.union.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.sheet.ListExport;

/** The list of unions as a workbook. */
@ApplicationScoped
class UnionExport extends ListExport<UnionFilter, UnionEntry> {

  private static final List<ExportColumn<UnionEntry>> COLUMNS =
      List.of(
          new ExportColumn<>("工会名称", 40, UnionEntry::name),
          new ExportColumn<>("类型", 20, row -> row.kind().label()),
          new ExportColumn<>("上级工会", 40, UnionEntry::parentName),
          new ExportColumn<>("行政区划代码", 14, UnionEntry::areaCode),
          new ExportColumn<>("状态", 10, row -> row.open() ? "正常" : "已撤销"));

  @Inject UnionQueries queries;

  @Override
  public String kind() {
    return "union-export";
  }

  @Override
  public String action() {
    return UnionRights.EXPORT;
  }

  @Override
  protected String name() {
    return "工会名录";
  }

  @Override
  protected Class<UnionFilter> filterType() {
    return UnionFilter.class;
  }

  @Override
  protected ExportRows<UnionEntry> rows(UnionFilter filter) {
    return queries.rows(filter);
  }

  @Override
  protected List<ExportColumn<UnionEntry>> columns() {
    return COLUMNS;
  }
}
