package org.nuanliu.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of one sheet of a workbook. Formulas are not evaluated: their last result is taken. */
final class XlsxRows implements SheetRows {

  private final XmlPart part;
  private final SharedStrings strings;
  private final CellStyles styles;
  private final boolean since1904;
  private int number;
  private int count;

  XlsxRows(XmlPart part, SharedStrings strings, CellStyles styles, boolean since1904) {
    this.part = part;
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
  }

  @Override
  public Optional<SheetRow> next() throws RefusedSheetException {
    while (part.seek("row")) {
      number = number(part.attribute("r"));
      List<SheetCell> cells = cells();
      if (!cells.isEmpty()) {
        // The heading is one row more.
        if (++count > SheetLimits.ROWS + 1) {
          throw new RefusedSheetException("工作表超过 " + SheetLimits.ROWS + " 行，请分成几个文件导入。");
        }
        return Optional.of(new SheetRow(number, cells));
      }
    }
    return Optional.empty();
  }

  private List<SheetCell> cells() throws RefusedSheetException {
    List<SheetCell> cells = new ArrayList<>();
    int column = 0;
    while (part.next() && !part.ends("row")) {
      if (!part.begins("c")) {
        continue;
      }
      column = column(part.attribute("r"), column);
      SheetCell cell = cell();
      if (!cell.isEmpty()) {
        if (column >= SheetLimits.COLUMNS) {
          throw new RefusedSheetException(
              "第 %d 行有内容超出第 %d 列，不能读取。".formatted(number, SheetLimits.COLUMNS));
        }
        while (cells.size() < column) {
          cells.add(SheetCell.EMPTY);
        }
        if (cells.size() > column) {
          cells.set(column, cell);
        } else {
          cells.add(cell);
        }
      }
      column++;
    }
    return cells;
  }

  private SheetCell cell() throws RefusedSheetException {
    String type = part.attribute("t") == null ? "n" : part.attribute("t");
    boolean date = styles.isDate(part.attribute("s"));
    boolean formula = false;
    String value = null;
    while (part.next() && !part.ends("c")) {
      if (part.begins("f")) {
        formula = true;
      } else if (part.begins("v")) {
        value = part.text("v");
      } else if (part.begins("is")) {
        value = part.text("is");
      }
    }
    if (value == null || value.isEmpty()) {
      return formula && !type.equals("str")
          ? new SheetCell("", CellFlaw.NO_RESULT)
          : SheetCell.EMPTY;
    }
    return switch (type) {
      case "s" -> SheetCell.of(strings.get(value));
      case "inlineStr", "str", "d" -> SheetCell.of(value);
      case "b" -> SheetCell.of(value.equals("1") ? "TRUE" : "FALSE");
      case "n" -> date ? CellText.dateOf(value, since1904) : CellText.number(value);
      default -> new SheetCell("", CellFlaw.ERROR_VALUE);
    };
  }

  /** Always beyond the row before, whatever the sheet states. */
  private int number(String stated) {
    try {
      return stated == null ? number + 1 : Math.max(number + 1, Integer.parseInt(stated));
    } catch (NumberFormatException e) {
      return number + 1;
    }
  }

  /** From the letters of the cell's reference; the next one where there are none. */
  private static int column(String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && i < 4; i++) {
      int letter = reference.charAt(i) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
    }
    return column == 0 ? next : column - 1;
  }

  @Override
  public void close() {
    part.close();
  }
}
