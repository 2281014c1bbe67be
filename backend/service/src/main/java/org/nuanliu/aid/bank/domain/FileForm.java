package org.nuanliu.aid.bank.domain;

import java.io.IOException;
import java.io.OutputStream;
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
     * Writes rows as they come.
     *
     * @param header texts of the first row, in the order of its fields
     * @param lines may be walked more than once
     * @throws UnwritableException for a text that the file cannot hold
     */
    void write(
        BankLayout layout,
        RowFields fields,
        List<String> header,
        Iterable<List<String>> lines,
        OutputStream out)
        throws IOException;

    /**
     * Gives the rows of a file as they come, its header first. As strict as a machine that knows
     * exactly what it expects.
     *
     * @throws RefusedFileException where it is no whole file of this form
     */
    void read(BankLayout layout, RowFields fields, byte[] content, RowSink rows)
        throws RefusedFileException;
  }

  /** Takes the rows of a file one after another. */
  interface RowSink {
    void take(FileRow row) throws RefusedFileException;
  }

  /** The fields of the header and of the other rows. */
  record RowFields(List<BankField> header, List<BankField> line) {}

  /**
   * @param number as people count the rows of the file, from 1
   */
  record FileRow(int number, List<String> texts) {}
}
