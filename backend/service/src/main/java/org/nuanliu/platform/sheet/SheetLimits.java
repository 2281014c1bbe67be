package org.nuanliu.platform.sheet;

/** How large a table may be, packed and unpacked (assurance F7, F8). */
public final class SheetLimits {

  /** Of the file as it is uploaded, in bytes; it is held in memory while it is read. */
  public static final int FILE = 10 * 1024 * 1024;

  /** Rows with content, the heading not counted. */
  public static final int ROWS = 200_000;

  public static final int COLUMNS = 300;

  /** Characters of one cell, as in Excel itself. */
  public static final int CELL = 32_767;

  static final int ENTRIES = 200;
  static final long ENTRY = 50L * 1024 * 1024;
  static final long ALL_ENTRIES = 100L * 1024 * 1024;

  /** Unpacked to packed; a workbook of text reaches 20. */
  static final long RATIO = 100;

  static final int SHARED_STRINGS = 2_000_000;
  static final int SHARED_TEXT = 20_000_000;

  /** Bytes from one tag to the next: the longest cell with every character escaped. */
  static final int BETWEEN_TAGS = 512 * 1024;

  static final int DEPTH = 64;

  /** Names of elements and attributes in one part. */
  static final int NAMES = 1_000;

  private SheetLimits() {}
}
