package org.nuanliu.platform.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a file under the headings of a template, in whatever order the columns stand. The
 * heading is looked for in the first rows, because people put a title above it.
 */
public final class SheetTable implements AutoCloseable {

  private static final int HEADING_WITHIN = 10;

  private final SheetRows rows;
  private final List<SheetColumn> columns;
  private final List<SheetColumn> places = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private SheetTable(SheetRows rows, List<SheetColumn> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * @throws RefusedSheetException where the file cannot be read, or its headings are not those of
   *     the template
   */
  public static SheetTable open(String fileName, byte[] content, SheetTemplate template)
      throws RefusedSheetException {
    SheetRows rows = SheetFile.open(fileName, content, SheetTemplate.DATA);
    var table = new SheetTable(rows, template.columns());
    try {
      table.findHeading();
      return table;
    } catch (RefusedSheetException | RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  /** Headings as they stand in the file, without the verdict of an earlier reading. */
  public List<String> headings() {
    return headings;
  }

  /** Headings that the template does not have; what stands below them is not read. */
  public List<String> unknown() {
    return unknown;
  }

  /** Where the column stands in the file, from 0; empty where it does not. */
  public Optional<Integer> place(String key) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) != null && places.get(i).key().equals(key)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The next row with content that is not the example; empty at the end. */
  public Optional<SheetLine> next() throws RefusedSheetException {
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      SheetLine line = line(row.get());
      if (!line.cells().isEmpty() && !isExample(line)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private SheetLine line(SheetRow row) {
    Map<String, SheetCell> cells = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      SheetCell cell = row.cell(i);
      if (places.get(i) != null && !cell.isEmpty()) {
        cells.put(places.get(i).key(), cell);
      }
    }
    return new SheetLine(row, cells);
  }

  private static boolean isExample(SheetLine line) {
    return line.cells().values().stream()
        .anyMatch(cell -> cell.text().startsWith(SheetTemplate.EXAMPLE));
  }

  private void findHeading() throws RefusedSheetException {
    List<String> missing = required();
    for (int i = 0; i < HEADING_WITHIN; i++) {
      Optional<SheetRow> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      List<String> here = new ArrayList<>(required());
      row.get().cells().forEach(cell -> here.remove(plain(cell.text())));
      if (here.isEmpty()) {
        place(row.get());
        return;
      }
      missing = here.size() < missing.size() ? here : missing;
    }
    throw new RefusedSheetException(
        "没有找到表头，或者表头缺少这些列：" + String.join("、", missing) + "。请用下载的模板填写，不要改表头。");
  }

  private List<String> required() {
    return columns.stream()
        .filter(SheetColumn::required)
        .map(column -> plain(column.heading()))
        .toList();
  }

  private void place(SheetRow heading) throws RefusedSheetException {
    Map<String, SheetColumn> known = new HashMap<>();
    columns.forEach(column -> known.put(plain(column.heading()), column));
    Set<SheetColumn> seen = new HashSet<>();
    for (SheetCell cell : heading.cells()) {
      String plain = plain(cell.text());
      SheetColumn column = known.get(plain);
      if (column != null && !seen.add(column)) {
        throw new RefusedSheetException("表头“" + column.heading() + "”出现了两次，请删去一列。");
      }
      if (column == null && !plain.isEmpty() && !MarkedSheet.OWN_HEADINGS.contains(plain)) {
        unknown.add(cell.text());
      }
      places.add(column);
      headings.add(cell.text());
    }
  }

  /** Without the mark of required columns, blanks and line breaks. */
  private static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("[\\s*]+", "");
  }

  @Override
  public void close() {
    rows.close();
  }
}
