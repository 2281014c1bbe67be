package org.nuanliu.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.time.Clocks;

/**
 * A workbook of one sheet that is written row by row: who took it out and why, the headings, the
 * rows. What is written leaves the memory with {@link #flush}.
 */
final class ExportSheet<R> implements AutoCloseable {

  private static final String TEXT = "@";
  private static final String AMOUNT = "#,##0.00";
  private static final String DATE = "yyyy-mm-dd";
  private static final String TIME = "yyyy-mm-dd hh:mm";
  private static final int HEADINGS = 1;
  private static final int MARK_SIZE = 9;
  private static final int PAPER_MARK = 80;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final List<ExportColumn<R>> columns;
  private int row = HEADINGS + 1;

  /**
   * @param who takes it out, and when; on every printed page
   * @param why the rest of what the first row says
   */
  ExportSheet(
      OutputStream out, String name, String who, String why, List<ExportColumn<R>> columns) {
    this.workbook = new Workbook(out, "Nuanliu", "1.0");
    this.sheet = workbook.newWorksheet(name);
    this.columns = columns;
    sheet.inlineString(0, 0, ExportText.safe(who + why));
    sheet.style(0, 0).fontSize(MARK_SIZE).italic().fontColor("7A7A7A").set();
    sheet.header(onPaper(who), Position.LEFT, MARK_SIZE);
    sheet.footer(onPaper(who), Position.LEFT, MARK_SIZE);
    sheet.footer("第 &P 页，共 &N 页", Position.RIGHT, MARK_SIZE);
    for (int column = 0; column < columns.size(); column++) {
      sheet.width(column, columns.get(column).width());
      sheet.inlineString(HEADINGS, column, columns.get(column).label());
      sheet.style(HEADINGS, column).bold().fillColor("F2EDE4").set();
    }
    sheet.freezePane(0, HEADINGS + 1);
    sheet.repeatRows(0, HEADINGS);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
  }

  /**
   * A header or footer of more than 255 characters makes the file unreadable, and in it & begins an
   * instruction.
   */
  private static String onPaper(String who) {
    return ExportText.safe(who.substring(0, Math.min(who.length(), PAPER_MARK))).replace("&", "&&");
  }

  void add(R values) {
    for (int column = 0; column < columns.size(); column++) {
      write(column, columns.get(column).value().apply(values));
    }
    row++;
  }

  private void write(int column, Object value) {
    switch (value) {
      case null -> {
        // An empty cell.
      }
      case Money money -> {
        sheet.value(row, column, BigDecimal.valueOf(money.fen(), 2));
        sheet.style(row, column).format(AMOUNT).set();
      }
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format(DATE).set();
      }
      case OffsetDateTime time -> {
        sheet.value(row, column, time.atZoneSameInstant(Clocks.ZONE).toLocalDateTime());
        sheet.style(row, column).format(TIME).set();
      }
      case Integer number -> sheet.value(row, column, number);
      case Boolean yes -> sheet.inlineString(row, column, yes ? "是" : "否");
      case String text -> {
        sheet.inlineString(row, column, ExportText.safe(text));
        sheet.style(row, column).format(TEXT).set();
      }
      default -> throw new IllegalArgumentException("No cell for " + value.getClass());
    }
  }

  void flush() throws IOException {
    sheet.flush();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
