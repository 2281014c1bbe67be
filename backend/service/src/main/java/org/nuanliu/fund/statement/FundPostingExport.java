package org.nuanliu.fund.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.nuanliu.fund.ledger.AccountKind;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.sheet.ListExport;

/** 资金台账 as a workbook. */
@ApplicationScoped
class FundPostingExport extends ListExport<FundPostingFilter, FundPostingEntry> {

  @Inject FundPostingQueries queries;
  @Inject FundLabels labels;

  @Override
  public String kind() {
    return "fund-posting-export";
  }

  @Override
  public String action() {
    return "fund:export";
  }

  @Override
  protected String name() {
    return "资金台账";
  }

  @Override
  protected Class<FundPostingFilter> filterType() {
    return FundPostingFilter.class;
  }

  @Override
  protected ExportRows<FundPostingEntry> rows(FundPostingFilter filter) {
    return queries.rows(filter);
  }

  @Override
  protected List<ExportColumn<FundPostingEntry>> columns() {
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
