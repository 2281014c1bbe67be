package org.nuanliu.fund.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.sheet.ListExport;

/** 资金对账单 as a workbook. */
@ApplicationScoped
class FundStatementExport extends ListExport<FundPeriod, FundStatementLine> {

  @Inject FundStatementQueries queries;
  @Inject FundLabels labels;

  @Override
  public String kind() {
    return "fund-statement-export";
  }

  @Override
  public String action() {
    return "fund:export";
  }

  @Override
  protected String name() {
    return "资金对账单";
  }

  @Override
  protected Class<FundPeriod> filterType() {
    return FundPeriod.class;
  }

  @Override
  protected ExportRows<FundStatementLine> rows(FundPeriod filter) {
    return queries.rows(filter);
  }

  @Override
  protected List<ExportColumn<FundStatementLine>> columns() {
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
