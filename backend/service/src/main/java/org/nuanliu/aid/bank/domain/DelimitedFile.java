package org.nuanliu.aid.bank.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.nuanliu.aid.bank.domain.FileForm.BankRows;
import org.nuanliu.aid.bank.domain.FileForm.FileRow;
import org.nuanliu.aid.bank.domain.FileForm.RowFields;
import org.nuanliu.aid.bank.domain.FileForm.RowSink;

/** Rows of fields with a sign between them, each closed by LF (on reading CR LF as well). */
final class DelimitedFile implements BankRows {

  @Override
  public void write(
      BankLayout layout,
      RowFields fields,
      List<String> header,
      Iterable<List<String>> lines,
      OutputStream out)
      throws IOException {
    row(layout, header, out);
    for (List<String> line : lines) {
      row(layout, line, out);
    }
  }

  private static void row(BankLayout layout, List<String> texts, OutputStream out)
      throws IOException {
    for (String text : texts) {
      if (text.contains(layout.delimiter())) {
        throw new UnwritableException("内容里有分隔符“%s”".formatted(layout.delimiter()));
      }
    }
    out.write(BankText.encode(layout, String.join(layout.delimiter(), texts)));
    out.write('\n');
  }

  @Override
  public void read(BankLayout layout, RowFields fields, byte[] content, RowSink rows)
      throws RefusedFileException {
    String delimiter = Pattern.quote(layout.delimiter());
    int at = 0;
    for (int number = 1; at < content.length; number++) {
      int end = at;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      if (end == content.length) {
        throw new RefusedFileException(number, "row-length", "最后一行没有结束，文件可能不完整");
      }
      int length = end > at && content[end - 1] == '\r' ? end - 1 - at : end - at;
      List<BankField> row = number == 1 ? fields.header() : fields.line();
      List<String> texts =
          List.of(BankText.decode(layout, number, content, at, length).split(delimiter, -1));
      if (texts.size() != row.size()) {
        throw new RefusedFileException(
            number, "field-count", "这一行有 %d 个字段，应有 %d 个".formatted(texts.size(), row.size()));
      }
      rows.take(new FileRow(number, texts));
      at = end + 1;
    }
  }
}
