package org.nuanliu.visit.campaign;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;

/** The statements over the counters of a campaign; each reads one range of them. */
final class CoverageSql {

  private static final String SUMS =
      "coalesce(sum(c.listed), 0) AS listed, coalesce(sum(c.visited), 0) AS visited,"
          + " coalesce(sum(c.not_met), 0) AS not_met, coalesce(sum(c.given), 0) AS given";

  private static final String COUNTED =
      " FROM visit_coverage c WHERE c.campaign_id = :campaign AND c.union_path >= :own AND c.union_path < :own || '~'";

  static final String TOTAL = "SELECT " + SUMS + COUNTED;

  static final String CATEGORIES =
      "SELECT c.category, " + SUMS + COUNTED + " GROUP BY c.category ORDER BY c.category";

  /** The union's own files first, then the unions directly below. */
  static final String BELOW =
      """
      WITH below AS (
        SELECT CASE WHEN c.union_path = :own THEN c.union_path::text
               ELSE :own || split_part(substr(c.union_path, length(:own) + 1), '.', 1) || '.' END AS path, %s%s
        GROUP BY 1)
      SELECT u.id, u.name, u.path, b.listed, b.visited, b.not_met, b.given
      FROM below b JOIN union_org u ON u.path = b.path WHERE b.listed > 0 ORDER BY u.path"""
          .formatted(SUMS, COUNTED);

  static final String DAYS =
      """
      SELECT d.day, sum(d.visited) AS visited FROM visit_coverage_day d
      WHERE d.campaign_id = :campaign AND d.union_path >= :own AND d.union_path < :own || '~'
      GROUP BY d.day HAVING sum(d.visited) > 0 ORDER BY d.day""";

  private CoverageSql() {}

  static CoverageRow row(Tuple row, UUID union, String name, boolean own) {
    long listed = VisitSql.number(row, "listed");
    long visited = VisitSql.number(row, "visited");
    return new CoverageRow(
        union,
        name,
        own,
        listed,
        visited,
        CoverageRow.permille(listed, visited),
        VisitSql.number(row, "not_met"),
        VisitSql.money(row, "given"));
  }

  static CoverageRow below(Tuple row, String own) {
    return row(
        row,
        row.get("id", UUID.class),
        row.get("name", String.class),
        row.get("path", String.class).equals(own));
  }

  static CategoryCoverage category(Tuple row) {
    long listed = VisitSql.number(row, "listed");
    long visited = VisitSql.number(row, "visited");
    return new CategoryCoverage(
        row.get("category", String.class),
        listed,
        visited,
        CoverageRow.permille(listed, visited),
        VisitSql.number(row, "not_met"),
        VisitSql.money(row, "given"));
  }

  static VisitDay day(Tuple row) {
    return new VisitDay(row.get("day", LocalDate.class), VisitSql.number(row, "visited"));
  }
}
