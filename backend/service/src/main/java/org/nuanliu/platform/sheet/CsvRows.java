package org.nuanliu.platform.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The rows of a CSV file in UTF-8 or in GB18030, which is what WPS and Excel write here. */
final class CsvRows implements SheetRows {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BOM = 3;

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private int number;
  private int count;

  private CsvRows(CsvReader<CsvRecord> reader) {
    this.reader = reader;
    this.records = reader.iterator();
  }

  static CsvRows open(byte[] content) throws RefusedSheetException {
    for (byte one : content) {
      if (one == 0) {
        throw new RefusedSheetException("文件不是 CSV 文本，请另存为 CSV（UTF-8）或 .xlsx 再上传。");
      }
    }
    boolean marked =
        content.length >= BOM
            && content[0] == (byte) 0xef
            && content[1] == (byte) 0xbb
            && content[2] == (byte) 0xbf;
    int start = marked ? BOM : 0;
    var text =
        new InputStreamReader(
            new ByteArrayInputStream(content, start, content.length - start),
            charset(content, start));
    return new CsvRows(
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(SheetLimits.COLUMNS)
                    .maxFieldSize(SheetLimits.CELL)
                    .build(),
                text));
  }

  private static Charset charset(byte[] content, int start) throws RefusedSheetException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      if (decodes(charset, ByteBuffer.wrap(content, start, content.length - start))) {
        return charset;
      }
    }
    throw new RefusedSheetException("看不懂文件的文字编码，请另存为 CSV（UTF-8）或 .xlsx 再上传。");
  }

  private static boolean decodes(Charset charset, ByteBuffer bytes) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(16 * 1024);
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, true);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      chars.clear();
    }
  }

  @Override
  public Optional<SheetRow> next() throws RefusedSheetException {
    try {
      while (records.hasNext()) {
        List<SheetCell> cells = cells(records.next());
        number++;
        if (!cells.isEmpty()) {
          if (++count > SheetLimits.ROWS + 1) {
            throw new RefusedSheetException("文件超过 " + SheetLimits.ROWS + " 行，请分成几个文件导入。");
          }
          return Optional.of(new SheetRow(number, cells));
        }
      }
      return Optional.empty();
    } catch (CsvParseException | UncheckedIOException e) {
      throw new RefusedSheetException(
          "CSV 第 %d 行附近读不下去：列数超过 %d、内容超过 %d 个字符，或者引号不成对。"
              .formatted(number + 1, SheetLimits.COLUMNS, SheetLimits.CELL));
    }
  }

  private static List<SheetCell> cells(CsvRecord record) {
    List<SheetCell> cells = new ArrayList<>(record.getFieldCount());
    int last = 0;
    for (int i = 0; i < record.getFieldCount(); i++) {
      SheetCell cell = SheetCell.of(record.getField(i));
      cells.add(cell);
      last = cell.isEmpty() ? last : i + 1;
    }
    return cells.subList(0, last);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
