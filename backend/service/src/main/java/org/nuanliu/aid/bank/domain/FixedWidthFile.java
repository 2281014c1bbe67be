package org.nuanliu.aid.bank.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nuanliu.aid.bank.domain.FileForm.BankRows;
import org.nuanliu.aid.bank.domain.FileForm.FileRow;
import org.nuanliu.aid.bank.domain.FileForm.RowFields;
import org.nuanliu.aid.bank.domain.FileForm.RowSink;

/** Rows of fixed width, counted in bytes, each closed by CR LF. */
final class FixedWidthFile implements BankRows {

  private static final byte[] END = {'\r', '\n'};

  @Override
  public void write(
      BankLayout layout,
      RowFields fields,
      List<String> header,
      Iterable<List<String>> lines,
      OutputStream out)
      throws IOException {
    row(layout, fields.header(), header, out);
    for (List<String> line : lines) {
      row(layout, fields.line(), line, out);
    }
  }

  private static void row(
      BankLayout layout, List<BankField> fields, List<String> texts, OutputStream out)
      throws IOException {
    for (int i = 0; i < fields.size(); i++) {
      BankField field = fields.get(i);
      byte[] bytes = BankText.encode(layout, texts.get(i));
      if (bytes.length > field.width()) {
        throw new UnwritableException(
            "“%s”超过 %d 个字节，这种格式放不下".formatted(field.name().label(), field.width()));
      }
      out.write(bytes);
      for (int fill = bytes.length; fill < field.width(); fill++) {
        out.write(' ');
      }
    }
    out.write(END);
  }

  @Override
  public void read(BankLayout layout, RowFields fields, byte[] content, RowSink rows)
      throws RefusedFileException {
    int at = 0;
    for (int number = 1; at < content.length; number++) {
      List<BankField> row = number == 1 ? fields.header() : fields.line();
      int width = row.stream().mapToInt(BankField::width).sum();
      int end = at + width + END.length;
      if (end > content.length || !Arrays.equals(content, at + width, end, END, 0, END.length)) {
        throw new RefusedFileException(number, "row-length", "这一行的长度不对，文件可能不完整");
      }
      rows.take(new FileRow(number, texts(layout, row, number, content, at)));
      at = end;
    }
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
