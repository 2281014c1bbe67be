package org.nuanliu.platform.intake;

import java.util.Arrays;

/**
 * Something that may stand only once in a file.
 *
 * @param column where it stands
 * @param index its blind index
 * @param main whether a second row with it is a duplicate as a whole
 */
public record RowKey(String column, byte[] index, boolean main) {

  @Override
  public boolean equals(Object other) {
    return other instanceof RowKey key
        && key.column.equals(column)
        && Arrays.equals(key.index, index)
        && key.main == main;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(index);
  }
}
