package org.nuanliu.platform.sheet;

import java.util.Locale;

/** A table as it was uploaded. Extension and first bytes must name the same kind (assurance F7). */
public final class SheetFile {

  private static final int ZIP = 0x504b0304;
  private static final int OLD_OFFICE = 0xd0cf11e0;

  private SheetFile() {}

  /**
   * The rows of a file. A workbook is unpacked and counted first.
   *
   * @param fileName of which only the extension counts
   * @param content at most {@link SheetLimits#FILE} bytes
   * @param sheet name of the sheet that is meant; the first visible one where it is not there
   * @throws RefusedSheetException for whatever is no such file
   */
  public static SheetRows open(String fileName, byte[] content, String sheet)
      throws RefusedSheetException {
    if (content.length == 0) {
      throw new RefusedSheetException("文件是空的。");
    }
    if (content.length > SheetLimits.FILE) {
      throw new RefusedSheetException("文件超过 10 MB，请分成几个文件导入。");
    }
    int mark = mark(content);
    if (mark == OLD_OFFICE) {
      throw new RefusedSheetException("这是旧版 .xls、WPS 专有格式或加了密码的文件，请另存为不加密的 .xlsx 再上传。");
    }
    return switch (fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "xlsx" -> {
        if (mark != ZIP) {
          throw new RefusedSheetException("文件内容与扩展名不符，请用 WPS 或 Excel 另存为 .xlsx 再上传。");
        }
        yield XlsxWorkbook.open(content).rows(sheet);
      }
      case "csv" -> {
        if (mark == ZIP) {
          throw new RefusedSheetException("文件内容与扩展名不符，这不是 CSV 文本。");
        }
        yield CsvRows.open(content);
      }
      default -> throw new RefusedSheetException("只能导入 .xlsx 工作簿或 .csv 文件。");
    };
  }

  private static int mark(byte[] content) {
    int mark = 0;
    for (int i = 0; i < 4 && i < content.length; i++) {
      mark = mark << 8 | Byte.toUnsignedInt(content[i]);
    }
    return mark;
  }
}
