package org.nuanliu.fund.ledger;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.stream.Stream;
import org.nuanliu.platform.money.Money;

/** Reads the rows of statements about money. */
public final class SqlRows {

  private SqlRows() {}

  public static Stream<Tuple> of(Query query) {
    return query.getResultStream().map(row -> (Tuple) row);
  }

  /** A count or a sum; nothing counts as zero. */
  public static long number(Tuple row, String column) {
    Object value = row.get(column);
    return value == null ? 0 : ((Number) value).longValue();
  }

  public static Money money(Tuple row, String column) {
    return new Money(number(row, column));
  }
}
