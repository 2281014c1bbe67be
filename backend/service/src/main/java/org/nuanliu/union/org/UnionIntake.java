package org.nuanliu.union.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.intake.CheckedRow;
import org.nuanliu.platform.intake.IntakeKind;
import org.nuanliu.platform.intake.IntakeOrigin;
import org.nuanliu.platform.intake.LoadedRow;
import org.nuanliu.platform.intake.StagedRow;
import org.nuanliu.platform.sheet.CellKind;
import org.nuanliu.platform.sheet.SheetColumn;
import org.nuanliu.platform.sheet.SheetLine;
import org.nuanliu.platform.sheet.SheetTemplate;
import org.nuanliu.union.UnionKind;

/** Grassroots and township unions as something that is imported, below the importer's union. */
@ApplicationScoped
class UnionIntake implements IntakeKind {

  static final String IMPORT = "union:import";
  static final String APPROVE = "union:approve-import";

  private static final String OBJECT = "union-intake";

  static final String NAME = "name";
  static final String KIND = "kind";
  static final String PARENT = "parent";
  static final String AREA = "areaCode";

  /** Those that come in numbers; the federations are few and opened by hand. */
  static final List<UnionKind> KINDS = List.of(UnionKind.GRASSROOTS, UnionKind.TOWNSHIP);

  private static final List<String> INSTRUCTIONS =
      List.of(
          "1. 在“数据”表中每个工会填一行。带 * 的列必须有内容。",
          "2. “类型”从下拉列表中选；不填就是基层工会。",
          "3. “上级工会”填您本工会或者下级工会的全称；不填就是您所在的工会。有同名的，填它的编号（工会页面网址的最后一段）。",
          "4. 上级工会也是新的，先导入上级，再导入下级。",
          "5. “行政区划代码”只有乡镇（街道）等有自己区域的工会才填，6 位数字。",
          "6. 同一份文件再次上传不会重复导入；同一上级之下已有同名工会的行会标为“重复”。");

  @Inject Todos todos;
  @Inject UnionIntakeCheck check;
  @Inject UnionIntakeLoad load;

  @Override
  public String kind() {
    return "union";
  }

  @Override
  public String label() {
    return "基层工会";
  }

  @Override
  public String importAction() {
    return IMPORT;
  }

  @Override
  public String approveAction() {
    return APPROVE;
  }

  @Override
  public SheetTemplate template() {
    return new SheetTemplate(
        "基层工会导入模板",
        INSTRUCTIONS,
        List.of(
            SheetColumn.of(NAME, "工会名称", CellKind.TEXT).mandatory().example("【示例】某某公司工会"),
            SheetColumn.of(KIND, "类型", CellKind.CHOICE)
                .choices(KINDS.stream().map(UnionKind::label).toList()),
            SheetColumn.of(PARENT, "上级工会", CellKind.TEXT).hint("全称；不填就是您所在的工会"),
            SheetColumn.of(AREA, "行政区划代码", CellKind.NUMBER).hint("6 位，可以不填")));
  }

  @Override
  public String titleColumn() {
    return NAME;
  }

  @Override
  public List<CheckedRow> check(IntakeOrigin origin, List<SheetLine> lines) {
    return check.rows(origin, lines.stream().map(UnionIntake::texts).toList());
  }

  @Override
  public List<LoadedRow> load(IntakeOrigin origin, List<StagedRow> rows) {
    return load.rows(rows);
  }

  @Override
  public void awaitsApproval(IntakeOrigin origin, int rows) {
    todos.open(
        new TodoOpening(
            origin.unionPath(),
            "union-admin",
            Set.of(origin.importerId()),
            APPROVE,
            OBJECT,
            origin.batchId(),
            null,
            "审批批量导入：%s 的 %d 个工会".formatted(origin.importerName(), rows),
            null));
  }

  @Override
  public void decided(IntakeOrigin origin) {
    todos.close(OBJECT, origin.batchId());
  }

  private static Map<String, String> texts(SheetLine line) {
    Map<String, String> texts = new TreeMap<>();
    line.cells()
        .forEach(
            (key, cell) -> {
              if (cell.flaw() == null) {
                texts.put(key, cell.text());
              }
            });
    return texts;
  }
}
