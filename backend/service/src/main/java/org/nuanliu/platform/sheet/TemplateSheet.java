package org.nuanliu.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the empty workbook: what to do, the rows with their drop-downs, and the hidden lists
 * behind those.
 */
public final class TemplateSheet {

  /** Rows that have drop-downs. */
  private static final int ROWS = 5_000;

  private static final String REQUIRED = "FFE699";
  private static final String OPTIONAL = "DDEBF7";
  private static final String EXAMPLE = "7F7F7F";
  private static final List<String> YES_NO = List.of("是", "否");
  private static final Map<CellKind, String> FORMATS =
      Map.of(
          CellKind.NUMBER, "@",
          CellKind.TEXT, "@",
          CellKind.DATE, "yyyy-mm-dd",
          CellKind.MONEY, "0.00",
          CellKind.WHOLE, "0");

  private TemplateSheet() {}

  /** Leaves the stream open. */
  public static void write(SheetTemplate template, OutputStream out) throws IOException {
    var workbook = new Workbook(out, "Nuanliu", "1.0");
    Worksheet instructions = workbook.newWorksheet("说明");
    Worksheet data = workbook.newWorksheet(SheetTemplate.DATA);
    Worksheet lists = workbook.newWorksheet("字典");
    lists.setVisibilityState(VisibilityState.HIDDEN);
    instruct(template, instructions);
    instructions.finish();
    int list = 0;
    for (int i = 0; i < template.columns().size(); i++) {
      SheetColumn column = template.columns().get(i);
      column(data, i, column);
      List<String> labels = column.kind() == CellKind.YES_NO ? YES_NO : column.choices();
      if (!labels.isEmpty()) {
        Range range = list(lists, list++, column.heading(), labels);
        if (column.kind() != CellKind.CHOICES) {
          data.range(1, i, ROWS, i)
              .validateWithList(range)
              .showErrorMessage(true)
              .errorTitle("请从列表中选择")
              .error("这一列只能填下拉列表里的内容");
        }
      }
    }
    data.freezePane(1, 1);
    data.finish();
    lists.finish();
    workbook.setActiveTab(1);
    workbook.finish();
  }

  private static void instruct(SheetTemplate template, Worksheet sheet) {
    sheet.width(0, 100);
    sheet.value(0, 0, template.name());
    sheet.style(0, 0).bold().fontSize(14).set();
    for (int i = 0; i < template.instructions().size(); i++) {
      sheet.value(i + 2, 0, template.instructions().get(i));
      sheet.style(i + 2, 0).wrapText(true).set();
    }
  }

  private static void column(Worksheet sheet, int at, SheetColumn column) {
    sheet.width(at, Math.clamp(column.heading().length() * 2L + 4, 12, 30));
    String format = FORMATS.get(column.kind());
    if (format != null) {
      sheet.style(at).format(format).set();
    }
    sheet.value(0, at, column.heading() + (column.required() ? "*" : ""));
    sheet
        .style(0, at)
        .bold()
        .wrapText(true)
        .format("General")
        .fillColor(column.required() ? REQUIRED : OPTIONAL)
        .set();
    if (column.hint() != null) {
      sheet.comment(0, at, column.hint());
    }
    if (column.example() != null) {
      sheet.value(1, at, column.example());
      sheet.style(1, at).italic().fontColor(EXAMPLE).format("@").set();
    }
  }

  private static Range list(Worksheet lists, int at, String heading, List<String> labels) {
    lists.value(0, at, heading);
    for (int i = 0; i < labels.size(); i++) {
      lists.value(i + 1, at, labels.get(i));
    }
    return lists.range(1, at, labels.size(), at);
  }
}
