package org.nuanliu.platform.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total how many there are, counted up to {@value PageQuery#DEEPEST}
 * @param totalIsExact false when there are more than could be counted cheaply
 */
public record Page<T>(List<T> items, int page, int size, long total, boolean totalIsExact) {

  /**
   * @param counted rows counted with a limit of {@link PageQuery#DEEPEST} + 1
   */
  public static <T> Page<T> of(List<T> items, PageQuery query, long counted) {
    return new Page<>(
        items,
        query.page,
        query.size,
        Math.min(counted, PageQuery.DEEPEST),
        counted <= PageQuery.DEEPEST);
  }

  public <R> Page<R> map(Function<T, R> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), page, size, total, totalIsExact);
  }
}
