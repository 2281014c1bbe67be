package org.nuanliu.household.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.household.register.DraftFinding;
import org.nuanliu.household.register.HouseholdDrafts;
import org.nuanliu.household.register.NewDraft;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.intake.CheckedRow;
import org.nuanliu.platform.intake.IntakeKind;
import org.nuanliu.platform.intake.IntakeOrigin;
import org.nuanliu.platform.intake.LoadedRow;
import org.nuanliu.platform.intake.StagedRow;
import org.nuanliu.platform.sheet.SheetLine;
import org.nuanliu.platform.sheet.SheetTemplate;

/**
 * Hardship files as something that is imported: each row becomes a draft in the importer's name.
 */
@ApplicationScoped
class HouseholdIntake implements IntakeKind {

  static final String IMPORT = "household:import";
  static final String APPROVE = "household:approve-import";

  private static final String OBJECT = "household-intake";

  private static final List<String> INSTRUCTIONS =
      List.of(
          "1. 在“数据”表中每户填一行，户主和最多 5 名家庭成员并排填写；成员更多的，导入后在档案中补充。",
          "2. 带 * 的列必须有内容。其他列可以先空着，导入后在草稿中补充，提交前会再检查。",
          "3. 有下拉列表的列请从列表中选，不要自己输入。",
          "4. 身份证号、手机号码、银行账号所在的列已设为文本格式，不要改成数字，否则后几位会丢失。",
          "5. 健康、疾病、残疾和银行账号属于敏感个人信息：先取得本人同意书，填写“同意书版本、同意方式、同意日期”，才能导入。",
          "6. “所属工会”填下级工会的全称；不填就导入到您所在的工会。不能导入到其他工会。",
          "7. 不要改表头。列可以调换位置，用不到的列可以删去。",
          "8. 也可以导入 CSV（UTF-8 或 GB18030），第一行是同样的表头。文件不超过 10 MB、200000 行。",
          "9. 同一份文件再次上传不会重复导入；户主已有档案或草稿的行会标为“重复”。");

  @Inject HouseholdColumns columns;
  @Inject HouseholdDrafts drafts;
  @Inject TargetUnions targets;
  @Inject RowChecks checks;
  @Inject Todos todos;
  @Inject ObjectMapper mapper;

  @Override
  public String kind() {
    return "household";
  }

  @Override
  public String label() {
    return "困难职工档案";
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
    return new SheetTemplate("困难职工档案导入模板", INSTRUCTIONS, columns.columns());
  }

  @Override
  public String titleColumn() {
    return HouseholdColumns.NAME;
  }

  @Override
  public List<CheckedRow> check(IntakeOrigin origin, List<SheetLine> lines) {
    var reading = new FormReading(columns, mapper);
    List<Map<String, String>> cells = lines.stream().map(HouseholdIntake::texts).toList();
    return checks.run(origin, cells, cells.stream().map(reading::read).toList());
  }

  @Override
  public List<LoadedRow> load(IntakeOrigin origin, List<StagedRow> rows) {
    drafts.alone();
    var reading = new FormReading(columns, mapper);
    List<HouseholdForm> forms = rows.stream().map(row -> reading.read(row.cells()).form()).toList();
    DraftFinding found =
        drafts.find(
            origin.unionPath(),
            forms.stream()
                .map(HouseholdForm::head)
                .map(PersonForm::idNumber)
                .map(drafts::personIndex)
                .toList(),
            List.of());
    Set<String> open = targets.open(rows.stream().map(StagedRow::targetPath).toList());
    Map<Integer, String> skipped = new LinkedHashMap<>();
    List<NewDraft> opened = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String why = found.head(drafts.personIndex(forms.get(i).head().idNumber()));
      if (why == null && !open.contains(rows.get(i).targetPath())) {
        why = "所属工会已撤销";
      }
      if (why == null) {
        opened.add(new NewDraft(rows.get(i).targetPath(), forms.get(i)));
      } else {
        skipped.put(rows.get(i).number(), "校验以后：" + why);
      }
    }
    List<UUID> ids = drafts.open(opened, origin.importerId());
    List<LoadedRow> loaded = new ArrayList<>();
    int next = 0;
    for (StagedRow row : rows) {
      String why = skipped.get(row.number());
      loaded.add(new LoadedRow(row.number(), why == null ? ids.get(next++) : null, why));
    }
    return loaded;
  }

  @Override
  public void awaitsApproval(IntakeOrigin origin, int rows) {
    todos.open(
        new TodoOpening(
            origin.unionPath(),
            "reviewer",
            Set.of(origin.importerId()),
            APPROVE,
            OBJECT,
            origin.batchId(),
            null,
            "审批批量导入：%s 的 %d 户".formatted(origin.importerName(), rows),
            null));
  }

  @Override
  public void decided(IntakeOrigin origin) {
    todos.close(OBJECT, origin.batchId());
  }

  private static Map<String, String> texts(SheetLine line) {
    Map<String, String> texts = new LinkedHashMap<>();
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
