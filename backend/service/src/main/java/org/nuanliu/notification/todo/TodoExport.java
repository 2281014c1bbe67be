package org.nuanliu.notification.todo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.job.Jobs;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportPlan;
import org.nuanliu.platform.sheet.ExportReason;
import org.nuanliu.platform.sheet.SheetExport;

/** A person's to-do list as a workbook. */
@ApplicationScoped
class TodoExport implements JobKind {

  static final String ACTION = "todo:export";
  private static final String KIND = "todo-export";
  private static final String NAME = "待办清单";

  private static final List<ExportColumn<Todo>> COLUMNS =
      List.of(
          new ExportColumn<>("待办", 40, Todo::title),
          new ExportColumn<>("编号", 20, Todo::objectNumber),
          new ExportColumn<>("收到时间", 18, Todo::createdAt),
          new ExportColumn<>("办理期限", 13, Todo::dueOn),
          new ExportColumn<>("逾期", 8, Todo::overdue));

  @Inject Jobs jobs;
  @Inject SheetExport sheets;
  @Inject TodoQueries queries;
  @Inject AuditTrail audit;

  @Transactional
  JobDetail start(ExportReason reason) {
    audit.reason(reason.reason());
    return jobs.start(KIND, "导出" + NAME, reason);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public void run(JobRun run) throws IOException {
    String reason = run.parameters(ExportReason.class).reason();
    sheets.write(run, new ExportPlan<>(NAME, reason, COLUMNS, queries.rows()));
  }
}
