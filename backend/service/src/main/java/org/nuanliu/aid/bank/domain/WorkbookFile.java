package org.nuanliu.aid.bank.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanliu.aid.bank.domain.FileForm.BankRows;
import org.nuanliu.aid.bank.domain.FileForm.FileRow;
import org.nuanliu.aid.bank.domain.FileForm.RowFields;
import org.nuanliu.aid.bank.domain.FileForm.RowSink;
import org.nuanliu.platform.sheet.RefusedSheetException;
import org.nuanliu.platform.sheet.SheetFile;
import org.nuanliu.platform.sheet.SheetRow;
import org.nuanliu.platform.sheet.SheetRows;

/**
 * A workbook of one sheet: headings and values of the batch, headings of the lines, the lines. It
 * is read through the platform's defence against hostile files.
 */
final class WorkbookFile implements BankRows {

  private static final String SHEET = "代发";

  @Override
  public void write(
      BankLayout layout,
      RowFields fields,
      List<String> header,
      Iterable<List<String>> lines,
      OutputStream out)
      throws IOException {
    List<List<String>> before = List.of(headings(fields.header()), header, headings(fields.line()));
    new TextWorkbook(SHEET).write(before, lines, out);
  }

  @Override
  public void read(BankLayout layout, RowFields fields, byte[] content, RowSink rows)
      throws RefusedFileException {
    try (SheetRows sheet = SheetFile.open("return.xlsx", content, SHEET)) {
      requireHeadings(fields.header(), sheet.next(), 1);
      rows.take(row(fields.header(), sheet.next(), 2));
      requireHeadings(fields.line(), sheet.next(), 3);
      for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
        rows.take(row(fields.line(), row, row.get().number()));
      }
    } catch (RefusedSheetException e) {
      throw new RefusedFileException(0, "not-a-workbook", e.getMessage());
    }
  }

  private static void requireHeadings(List<BankField> fields, Optional<SheetRow> found, int number)
      throws RefusedFileException {
    List<String> texts = row(fields, found, number).texts();
    if (!texts.equals(headings(fields))) {
      throw new RefusedFileException(
          number, "headings", "表头应依次是：" + String.join("、", headings(fields)));
    }
  }

  private static FileRow row(List<BankField> fields, Optional<SheetRow> found, int number)
      throws RefusedFileException {
    if (found.isEmpty() || found.get().number() != number) {
      throw new RefusedFileException(number, "row-missing", "缺少这一行，文件可能不完整");
    }
    SheetRow row = found.get();
    if (row.cells().size() > fields.size()
        || row.cells().stream().anyMatch(cell -> cell.flaw() != null)) {
      throw new RefusedFileException(number, "field-count", "这一行的单元格不对");
    }
    List<String> texts = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      texts.add(row.cell(i).text());
    }
    return new FileRow(number, texts);
  }

  private static List<String> headings(List<BankField> fields) {
    return fields.stream().map(BankField::heading).toList();
  }
}
