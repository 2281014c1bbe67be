package org.nuanliu.platform.intake;

/**
 * Something wrong with one cell, or with the row.
 *
 * @param column key of the column; null for the row as a whole
 * @param code stable code in kebab case
 * @param message Chinese sentence, without what stands in the cell
 * @param blocking false for a warning
 */
public record CellFault(String column, String code, String message, boolean blocking) {

  public static CellFault error(String column, String code, String message) {
    return new CellFault(column, code, message, true);
  }
}
