package org.nuanliu.platform.sheet;

import java.util.Optional;

/** The rows of one table, one after the other; empty ones are left out. */
public interface SheetRows extends AutoCloseable {

  /** The next row; empty at the end. */
  Optional<SheetRow> next() throws RefusedSheetException;

  @Override
  void close();
}
