package org.nuanliu.fund.statement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Map;

/** The conditions on lines {@code b} of grants {@code g}. */
final class FundSql {

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "year", " AND b.year = :year",
          "source", " AND g.source = :source",
          "purpose", " AND b.purpose = :purpose",
          "grant", " AND g.id = :grant",
          "kind", " AND p.kind = :kind");

  private FundSql() {}

  static String where(Map<String, Object> narrowing) {
    var where = new StringBuilder();
    narrowing.keySet().forEach(name -> where.append(CONDITIONS.get(name)));
    return where.toString();
  }

  static Query query(EntityManager entities, String sql, Map<String, Object> values) {
    Query query = entities.createNativeQuery(sql, Tuple.class);
    values.forEach(query::setParameter);
    return query;
  }
}
