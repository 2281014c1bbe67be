package org.nuanliu.platform.page;

import java.util.Map;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/**
 * The orders that a list offers: name in the interface → columns, so that nothing a client sends
 * becomes SQL.
 *
 * @param columns allowed names and their ORDER BY column
 * @param otherwise the order when none is asked for; also the tie breaker
 */
public record SortOrder(Map<String, String> columns, String otherwise) {

  /** The ORDER BY list for a request. */
  public String orderBy(PageQuery query) {
    if (query.sort == null) {
      return otherwise;
    }
    boolean descending = query.sort.startsWith("-");
    String column = columns.get(descending ? query.sort.substring(1) : query.sort);
    if (column == null) {
      throw new Problem(PlatformProblem.INVALID).error("?sort", "unknown-order", "不能按这个字段排序");
    }
    return column + (descending ? " DESC" : "") + ", " + otherwise;
  }
}
