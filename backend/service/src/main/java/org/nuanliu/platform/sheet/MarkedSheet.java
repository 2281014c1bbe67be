package org.nuanliu.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Gives the rows of a file back with what was found: a verdict and its reasons in front, the cells
 * in question coloured. Every cell is text, so that numbers keep their digits and nothing becomes a
 * formula; the workbook can be corrected and read again.
 */
public final class MarkedSheet implements AutoCloseable {

  /** Headings of the columns that are put in front; they are passed over when read again. */
  static final List<String> OWN_HEADINGS = List.of("校验结论", "问题");

  private static final int FLUSH = 500;
  private static final String FAULT = "FFC7CE";
  private static final String HEADING = "DDEBF7";

  private final Workbook workbook;
  private final Worksheet sheet;
  private final List<String> headings;
  private int row;

  /** Leaves the stream open. */
  public MarkedSheet(OutputStream out, List<String> headings) {
    this.workbook = new Workbook(out, "Nuanliu", "1.0");
    this.sheet = workbook.newWorksheet(SheetTemplate.DATA);
    this.headings = headings;
    sheet.width(0, 12);
    sheet.width(1, 60);
    for (int i = 0; i < headings.size(); i++) {
      sheet.style(i + OWN_HEADINGS.size()).format("@").set();
    }
    for (int i = 0; i < headings.size() + OWN_HEADINGS.size(); i++) {
      int own = OWN_HEADINGS.size();
      text(0, i, i < own ? OWN_HEADINGS.get(i) : headings.get(i - own));
      sheet.style(0, i).bold().fillColor(HEADING).set();
    }
    sheet.freezePane(2, 1);
    row = 1;
  }

  /**
   * @param problems one sentence after the other; empty for none
   * @param faulty columns of the file, from 0
   */
  public void add(SheetRow line, String verdict, String problems, Set<Integer> faulty)
      throws IOException {
    int own = OWN_HEADINGS.size();
    text(row, 0, verdict);
    text(row, 1, problems);
    for (int i = 0; i < headings.size(); i++) {
      text(row, i + own, line.cell(i).text());
      if (faulty.contains(i)) {
        sheet.style(row, i + own).fillColor(FAULT).format("@").set();
      } else {
        sheet.style(row, i + own).format("@").set();
      }
    }
    if (!faulty.isEmpty()) {
      sheet.style(row, 0).fillColor(FAULT).set();
    }
    row++;
    if (row % FLUSH == 0) {
      sheet.flush();
    }
  }

  /** Not through the table of shared strings, which would keep every text in memory. */
  private void text(int at, int column, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(at, column, text);
    }
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    workbook.finish();
  }
}
