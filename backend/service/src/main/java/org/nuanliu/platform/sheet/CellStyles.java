package org.nuanliu.platform.sheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which cell styles show a number as a date. */
final class CellStyles {

  private static final int MOST = 100_000;

  private final BitSet dates = new BitSet();

  static CellStyles none() {
    return new CellStyles();
  }

  static CellStyles read(XmlPart part) throws RefusedSheetException {
    var styles = new CellStyles();
    Map<String, String> formats = new HashMap<>();
    boolean cells = false;
    int count = 0;
    while (part.next()) {
      if (part.begins("numFmt")) {
        formats.put(part.attribute("numFmtId"), part.attribute("formatCode"));
      } else if (part.begins("cellXfs")) {
        cells = true;
      } else if (part.ends("cellXfs")) {
        return styles;
      } else if (cells && part.begins("xf") && count < MOST) {
        String id = part.attribute("numFmtId");
        styles.dates.set(count++, id != null && isDate(id, formats.get(id)));
      }
    }
    return styles;
  }

  boolean isDate(String style) {
    try {
      return style != null && dates.get(Integer.parseInt(style));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  private static boolean isDate(String id, String format) {
    if (format == null) {
      // Built in; those from 27 on are Chinese.
      return id.matches("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
    }
    String letters =
        format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.", "").toLowerCase(java.util.Locale.ROOT);
    return letters.contains("y") || letters.contains("d");
  }
}
