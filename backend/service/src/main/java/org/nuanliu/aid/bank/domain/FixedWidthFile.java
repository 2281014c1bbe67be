package org.nuanliu.aid.bank.domain;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nuanliu.aid.bank.domain.FileForm.BankRows;
import org.nuanliu.aid.bank.domain.FileForm.FileRow;
import org.nuanliu.aid.bank.domain.FileForm.RowFields;

/** Rows of fixed width, counted in bytes, each closed by CR LF. */
final class FixedWidthFile implements BankRows {

  private static final byte[] END = {'\r', '\n'};

  @Override
  public byte[] write(
      BankLayout layout, RowFields fields, List<String> header, Iterable<List<String>> lines) {
    var out = new ByteArrayOutputStream();
    row(layout, fields.header(), header, out);
    for (List<String> line : lines) {
      row(layout, fields.line(), line, out);
    }
    return out.toByteArray();
  }

  private static void row(
      BankLayout layout, List<BankField> fields, List<String> texts, ByteArrayOutputStream out) {
    for (int i = 0; i < fields.size(); i++) {
      BankField field = fields.get(i);
      byte[] bytes = BankText.encode(layout, texts.get(i));
      if (bytes.length > field.width()) {
        throw new UnwritableException(
            "“%s”超过 %d 个字节，这种格式放不下".formatted(field.name().label(), field.width()));
      }
      out.writeBytes(bytes);
      for (int fill = bytes.length; fill < field.width(); fill++) {
        out.write(' ');
      }
    }
    out.writeBytes(END);
  }

  @Override
  public List<FileRow> read(BankLayout layout, RowFields fields, byte[] content)
      throws RefusedFileException {
    List<FileRow> rows = new ArrayList<>();
    int at = 0;
    while (at < content.length) {
      List<BankField> row = rows.isEmpty() ? fields.header() : fields.line();
      int number = rows.size() + 1;
      int width = row.stream().mapToInt(BankField::width).sum();
      int end = at + width + END.length;
      if (end > content.length || !Arrays.equals(content, at + width, end, END, 0, END.length)) {
        throw new RefusedFileException(number, "row-length", "这一行的长度不对，文件可能不完整");
      }
      rows.add(new FileRow(number, texts(layout, row, number, content, at)));
      at = end;
    }
    return rows;
  }

  private static List<String> texts(
      BankLayout layout, List<BankField> fields, int number, byte[] content, int start)
      throws RefusedFileException {
    List<String> texts = new ArrayList<>(fields.size());
    int at = start;
    for (BankField field : fields) {
      texts.add(BankText.decode(layout, number, content, at, field.width()).stripTrailing());
      at += field.width();
    }
    return texts;
  }
}
