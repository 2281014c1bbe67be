package org.nuanliu.platform.sheet;

import java.util.List;
import java.util.Optional;

/**
 * What a workbook for one purpose looks like.
 *
 * @param name of the file, without its extension
 * @param instructions lines of the sheet 说明
 */
public record SheetTemplate(String name, List<String> instructions, List<SheetColumn> columns) {

  /** Name of the sheet that is filled in. */
  public static final String DATA = "数据";

  /** What a cell of the example row begins with; a row that has one is never read. */
  public static final String EXAMPLE = "【示例】";

  public Optional<SheetColumn> column(String key) {
    return columns.stream().filter(column -> column.key().equals(key)).findFirst();
  }
}
