package org.nuanliu.visit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.job.Jobs;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportPlan;
import org.nuanliu.platform.sheet.ExportReason;
import org.nuanliu.platform.sheet.SheetExport;

/** The list of visits as a workbook. */
@ApplicationScoped
class VisitExport implements JobKind {

  private static final String KIND = "visit-export";
  private static final String NAME = "走访记录";

  /**
   * What an export was started with.
   *
   * @param maker who made the visits, of a list of one's own; null for all
   */
  record Order(VisitFilter filter, UUID maker, String reason) {}

  @Inject Jobs jobs;
  @Inject SheetExport sheets;
  @Inject VisitQueries queries;
  @Inject Codes codes;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws org.nuanliu.platform.problem.Problem 404 for a union beyond the caller
   */
  @Transactional
  JobDetail start(VisitFilter filter, ExportReason reason) {
    queries.below(filter);
    audit.reason(reason.reason());
    UUID maker = Boolean.TRUE.equals(filter.mine) ? caller.get().staffId() : null;
    return jobs.start(KIND, "导出" + NAME, new Order(filter, maker, reason.reason()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return "visit:export";
  }

  @Override
  public void run(JobRun run) throws IOException {
    Order order = run.parameters(Order.class);
    sheets.write(
        run,
        new ExportPlan<>(
            NAME, order.reason(), columns(), queries.rows(order.filter(), order.maker())));
  }

  private List<ExportColumn<VisitEntry>> columns() {
    return List.of(
        new ExportColumn<>("走访编号", 18, VisitEntry::number),
        new ExportColumn<>("工会", 36, VisitEntry::unionName),
        new ExportColumn<>("走访日期", 13, row -> row.startedAt().toLocalDate()),
        coded("走访对象", "visit-object", VisitEntry::object),
        new ExportColumn<>("姓名或名称", 24, VisitEntry::objectName),
        new ExportColumn<>("地点", 36, VisitEntry::place),
        coded("未见到原因", "not-met-reason", VisitEntry::notMet),
        new ExportColumn<>("再次走访", 13, VisitEntry::nextTryOn),
        new ExportColumn<>("带队人", 12, VisitEntry::leader),
        new ExportColumn<>("人数", 8, VisitEntry::partySize),
        new ExportColumn<>("车辆", 8, VisitEntry::vehicles),
        new ExportColumn<>("交通费用(元)", 14, VisitEntry::cost),
        new ExportColumn<>("慰问款物(元)", 14, VisitEntry::given),
        new ExportColumn<>(
            "超出标准",
            20,
            row ->
                row.beyond().stream()
                    .map(code -> label("visit-beyond", code))
                    .collect(Collectors.joining("、"))),
        new ExportColumn<>("登记人", 12, VisitEntry::madeByName));
  }

  private ExportColumn<VisitEntry> coded(
      String heading, String list, Function<VisitEntry, String> code) {
    return new ExportColumn<>(
        heading,
        22,
        row -> {
          String value = code.apply(row);
          return value == null ? null : label(list, value);
        });
  }

  private String label(String list, String code) {
    return codes.label(list, code, LocalDate.now(clock)).orElse(code);
  }
}
