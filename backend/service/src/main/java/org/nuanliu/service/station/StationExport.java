package org.nuanliu.service.station;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.job.Jobs;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportPlan;
import org.nuanliu.platform.sheet.ExportReason;
import org.nuanliu.platform.sheet.SheetExport;

/** 站点台账 as a workbook. */
@ApplicationScoped
class StationExport implements JobKind {

  private static final String KIND = "station-export";
  private static final String NAME = "户外劳动者站点台账";

  /** What an export was started with. */
  record Order(StationFilter filter, String reason) {}

  @Inject Jobs jobs;
  @Inject SheetExport sheets;
  @Inject StationQueries queries;
  @Inject Codes codes;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  JobDetail start(StationFilter filter, ExportReason reason) {
    audit.reason(reason.reason());
    return jobs.start(KIND, "导出" + NAME, new Order(filter, reason.reason()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return StationRights.EXPORT;
  }

  @Override
  public void run(JobRun run) throws IOException {
    Order order = run.parameters(Order.class);
    sheets.write(
        run, new ExportPlan<>(NAME, order.reason(), columns(), queries.rows(order.filter())));
  }

  private List<ExportColumn<StationEntry>> columns() {
    return List.of(
        new ExportColumn<>("编号", 12, StationEntry::number),
        new ExportColumn<>("名称", 36, StationEntry::name),
        new ExportColumn<>("主办工会", 36, StationEntry::unionName),
        new ExportColumn<>("所在地区", 16, row -> label("area", row.areaCode())),
        new ExportColumn<>("地址", 40, StationEntry::address),
        new ExportColumn<>("建设方式", 12, row -> label("station-kind", row.kind())),
        new ExportColumn<>("开放时间", 16, StationEntry::hours),
        new ExportColumn<>("可容纳人数", 12, StationEntry::capacity),
        new ExportColumn<>("状态", 10, row -> row.state().label()),
        new ExportColumn<>("标注到地图", 12, StationEntry::mapListed),
        new ExportColumn<>("“七个一”缺项", 30, row -> labels(row.missing())),
        new ExportColumn<>("最近检查日期", 14, StationEntry::checkedOn),
        new ExportColumn<>("最近一月服务人次", 16, StationEntry::visitors));
  }

  private String labels(List<String> facilities) {
    return facilities.stream().map(code -> label("station-facility", code)).collect(joining("、"));
  }

  private String label(String list, String code) {
    return codes.label(list, code, LocalDate.now(clock)).orElse(code);
  }
}
