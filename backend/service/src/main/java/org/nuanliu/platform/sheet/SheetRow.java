package org.nuanliu.platform.sheet;

import java.util.List;

/**
 * One row that has content.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells from the first column on; what is missing at the end is empty
 */
public record SheetRow(int number, List<SheetCell> cells) {

  public SheetCell cell(int column) {
    return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
  }
}
