package org.nuanliu.platform.sheet;

import java.util.Map;

/**
 * A row under its headings.
 *
 * @param row as it stands in the file
 * @param cells column key → cell; empty ones are absent
 */
public record SheetLine(SheetRow row, Map<String, SheetCell> cells) {

  public int number() {
    return row.number();
  }
}
