package org.nuanliu.fund.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.sheet.ListExport;

/** 资金预算表 as a workbook. */
@ApplicationScoped
class FundBudgetExport extends ListExport<FundFilter, FundBudgetEntry> {

  @Inject FundBudgetQueries queries;
  @Inject FundLabels labels;

  @Override
  public String kind() {
    return "fund-budget-export";
  }

  @Override
  public String action() {
    return "fund:export";
  }

  @Override
  protected String name() {
    return "资金预算表";
  }

  @Override
  protected Class<FundFilter> filterType() {
    return FundFilter.class;
  }

  @Override
  protected ExportRows<FundBudgetEntry> rows(FundFilter filter) {
    return queries.rows(filter);
  }

  @Override
  protected List<ExportColumn<FundBudgetEntry>> columns() {
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
