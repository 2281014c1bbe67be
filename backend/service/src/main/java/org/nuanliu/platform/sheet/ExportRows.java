package org.nuanliu.platform.sheet;

import java.util.List;

/**
 * The rows of a list, chunk by chunk in an order that rests on a key, so that the whole list is
 * never in memory. Each call has a transaction of its own under the exporting person's scope.
 */
public interface ExportRows<R> {

  /** How many there are, counted up to a limit. */
  long count(long most);

  /**
   * The next rows.
   *
   * @param last the row before; null at first
   * @param size how many at most; fewer end the list
   */
  List<R> after(R last, int size);
}
