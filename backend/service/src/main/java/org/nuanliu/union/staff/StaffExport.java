package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.sheet.ListExport;

/** The list of users as a workbook, with the phone numbers masked as on the page. */
@ApplicationScoped
class StaffExport extends ListExport<StaffFilter, StaffSummary> {

  private static final Map<String, String> DUTY_LABELS =
      Map.ofEntries(
          Map.entry("registrar", "建档人"),
          Map.entry("reviewer", "审核人"),
          Map.entry("approver", "审批人"),
          Map.entry("cashier", "出纳"),
          Map.entry("rights-officer", "维权人员"),
          Map.entry("statistician", "统计人员"),
          Map.entry("publicist", "宣传人员"),
          Map.entry("auditor", "审计人员"),
          Map.entry("union-admin", "工会管理员"),
          Map.entry("system-admin", "系统管理员"),
          Map.entry("security-admin", "安全管理员"),
          Map.entry("audit-admin", "审计管理员"));

  private static final List<ExportColumn<StaffSummary>> COLUMNS =
      List.of(
          new ExportColumn<>("姓名", 14, StaffSummary::name),
          new ExportColumn<>("用户名", 20, StaffSummary::username),
          new ExportColumn<>("工会", 40, StaffSummary::unionName),
          new ExportColumn<>("职责", 40, StaffExport::duties),
          new ExportColumn<>("手机号", 15, StaffSummary::phone),
          new ExportColumn<>("在用", 8, StaffSummary::active));

  @Inject StaffQueries queries;
  @Inject BlindIndex keyedHash;

  @Override
  public String kind() {
    return "staff-export";
  }

  @Override
  public String action() {
    return StaffRights.EXPORT;
  }

  @Override
  protected String name() {
    return "用户名册";
  }

  @Override
  protected Class<StaffFilter> filterType() {
    return StaffFilter.class;
  }

  @Override
  protected ExportRows<StaffSummary> rows(StaffFilter filter) {
    return queries.rows(filter);
  }

  @Override
  protected List<ExportColumn<StaffSummary>> columns() {
    return COLUMNS;
  }

  @Override
  protected String criteria(StaffFilter filter) {
    return filter.q == null
        ? null
        : HexFormat.of().formatHex(keyedHash.of("audit.criteria", filter.q.strip()));
  }

  private static String duties(StaffSummary row) {
    return row.duties().stream().map(DUTY_LABELS::get).collect(Collectors.joining("、"));
  }
}
