package org.nuanliu.visit.campaign;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.time.Clocks;

/** Reads the rows of statements of this room. */
public final class VisitSql {

  private VisitSql() {}

  public static Stream<Tuple> rows(Query query) {
    return query.getResultStream().map(row -> (Tuple) row);
  }

  /** Counted as far as a list shows. */
  public static String counted(String statement) {
    return "SELECT count(*) FROM (SELECT 1 %s LIMIT %d) AS counted"
        .formatted(statement, PageQuery.DEEPEST + 1);
  }

  public static Query bind(Query query, Map<String, Object> values) {
    values.forEach(query::setParameter);
    return query;
  }

  /** A count or a sum; nothing counts as zero. */
  public static long number(Tuple row, String column) {
    Object value = row.get(column);
    return value == null ? 0 : ((Number) value).longValue();
  }

  public static Money money(Tuple row, String column) {
    return new Money(number(row, column));
  }

  public static OffsetDateTime time(Tuple row, String column) {
    Instant moment = row.get(column, Instant.class);
    return moment == null ? null : moment.atZone(Clocks.ZONE).toOffsetDateTime();
  }
}
