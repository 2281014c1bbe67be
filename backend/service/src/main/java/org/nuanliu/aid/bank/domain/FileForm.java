package org.nuanliu.aid.bank.domain;

import java.util.List;

/** The outer form of a bank file: how rows of texts become bytes and bytes become rows. */
public enum FileForm {
  FIXED(new FixedWidthFile()),
  DELIMITED(new DelimitedFile()),
  WORKBOOK(new WorkbookFile());

  private final BankRows rows;

  FileForm(BankRows rows) {
    this.rows = rows;
  }

  BankRows rows() {
    return rows;
  }

  /** Rows of one form. */
  interface BankRows {

    /**
     * @param header texts of the first row, in the order of its fields
     * @throws UnwritableException for a text that the file cannot hold
     */
    byte[] write(
        BankLayout layout, RowFields fields, List<String> header, Iterable<List<String>> lines);

    /**
     * The rows of a file, its header first. As strict as a machine that knows exactly what it
     * expects.
     *
     * @throws RefusedFileException where it is no whole file of this form
     */
    List<FileRow> read(BankLayout layout, RowFields fields, byte[] content)
        throws RefusedFileException;
  }

  /** The fields of the header and of the other rows. */
  record RowFields(List<BankField> header, List<BankField> line) {}

  /**
   * @param number as people count the rows of the file, from 1
   */
  record FileRow(int number, List<String> texts) {}
}
