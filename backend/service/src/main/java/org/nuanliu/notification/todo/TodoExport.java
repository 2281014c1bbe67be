package org.nuanliu.notification.todo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.sheet.ListExport;

/** A person's to-do list as a workbook. */
@ApplicationScoped
class TodoExport extends ListExport<Void, Todo> {

  static final String ACTION = "todo:export";

  private static final List<ExportColumn<Todo>> COLUMNS =
      List.of(
          new ExportColumn<>("待办", 40, Todo::title),
          new ExportColumn<>("编号", 20, Todo::objectNumber),
          new ExportColumn<>("收到时间", 18, Todo::createdAt),
          new ExportColumn<>("办理期限", 13, Todo::dueOn),
          new ExportColumn<>("逾期", 8, Todo::overdue));

  @Inject TodoQueries queries;

  @Override
  public String kind() {
    return "todo-export";
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  protected String name() {
    return "待办清单";
  }

  @Override
  protected Class<Void> filterType() {
    return Void.class;
  }

  @Override
  protected ExportRows<Todo> rows(Void filter) {
    return queries.rows();
  }

  @Override
  protected List<ExportColumn<Todo>> columns() {
    return COLUMNS;
  }
}
