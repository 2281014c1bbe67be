package org.nuanliu.platform.sheet;

import java.util.Arrays;

/** The texts of a workbook that its cells refer to by number, in one piece of memory. */
final class SharedStrings {

  private final StringBuilder text = new StringBuilder();
  private int[] ends = new int[1024];
  private int count;

  static SharedStrings none() {
    return new SharedStrings();
  }

  static SharedStrings read(XmlPart part) throws RefusedSheetException {
    var strings = new SharedStrings();
    while (part.seek("si")) {
      strings.add(part.text("si"));
    }
    return strings;
  }

  private void add(String string) throws RefusedSheetException {
    text.append(string);
    if (count == SheetLimits.SHARED_STRINGS || text.length() > SheetLimits.SHARED_TEXT) {
      throw new RefusedSheetException("工作簿里的文字太多，请分成几个文件导入。");
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = text.length();
  }

  String get(String index) throws RefusedSheetException {
    try {
      int at = Integer.parseInt(index.strip());
      if (at >= 0 && at < count) {
        return text.substring(at == 0 ? 0 : ends[at - 1], ends[at]);
      }
    } catch (NumberFormatException e) {
      // Answered below, as for a number that is none of the table's.
    }
    throw new RefusedSheetException("工作簿的内容已损坏：单元格引用了不存在的文字。");
  }
}
