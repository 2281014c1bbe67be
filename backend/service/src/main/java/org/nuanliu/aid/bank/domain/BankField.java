package org.nuanliu.aid.bank.domain;

/**
 * One field of a row.
 *
 * @param width in bytes where rows are of fixed width; otherwise 0
 * @param constant what always stands there; null for a value
 * @param heading of its column in a workbook; elsewhere null
 */
public record BankField(
    FieldName name, int width, FieldFormat format, String constant, String heading) {

  public BankField {
    format = format == null ? FieldFormat.TEXT : format;
  }
}
