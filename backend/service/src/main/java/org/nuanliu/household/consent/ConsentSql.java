package org.nuanliu.household.consent;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.time.Clocks;

/** The statements behind the lists of consents; {@code ConsentPlanTest} holds their plans. */
final class ConsentSql {

  static final SortOrder ORDER =
      new SortOrder(Map.of("recordedAt", "c.recorded_at"), "c.recorded_at DESC, c.id DESC");

  /** What stands, by edition: read from an index alone. */
  static final String COUNTS =
      """
      SELECT c.text_version AS version, count(*) AS families FROM household_consent c
      WHERE c.newest AND c.withdrawn_at IS NULL AND c.given_on IS NOT NULL
        AND c.union_path >= :below AND c.union_path < :below || '~'
      GROUP BY 1 ORDER BY 1""";

  static final Map<String, String> STANDINGS =
      Map.of(
          "standing", "c.newest AND c.withdrawn_at IS NULL",
          "withdrawn", "c.withdrawn_at IS NOT NULL",
          "superseded", "NOT c.newest AND c.withdrawn_at IS NULL");

  private static final String PAGE =
      """
      SELECT c.id, c.household_id, h.number, h.head_name, u.id AS union_id, u.name AS union_name, c.text_version,
             c.channel, c.given_on, c.guardian, c.recorded_at, c.newest, c.withdrawn_at
      FROM (SELECT c.id FROM %1$s WHERE c.given_on IS NOT NULL%2$s ORDER BY %3$s LIMIT ? OFFSET ?) cut
      JOIN household_consent c ON c.id = cut.id
      JOIN household h ON h.id = c.household_id
      JOIN union_org u ON u.path = c.union_path
      ORDER BY %3$s""";

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM %s WHERE c.given_on IS NOT NULL%s LIMIT %d) AS counted";

  private ConsentSql() {}

  /** Parameters: those of the conditions, then size and offset. */
  static String page(Collection<String> conditions, String order) {
    return PAGE.formatted(from(conditions), and(conditions), order);
  }

  static String count(Collection<String> conditions) {
    return COUNT.formatted(from(conditions), and(conditions), PageQuery.DEEPEST + 1);
  }

  private static String from(Collection<String> conditions) {
    return conditions.stream().anyMatch(one -> one.startsWith("h."))
        ? "household_consent c JOIN household h ON h.id = c.household_id"
        : "household_consent c";
  }

  private static String and(Collection<String> conditions) {
    var text = new StringBuilder();
    conditions.forEach(condition -> text.append(" AND ").append(condition));
    return text.toString();
  }

  static ConsentEntry entry(Tuple row) {
    OffsetDateTime withdrawn = time(row, "withdrawn_at");
    boolean newest = row.get("newest", Boolean.class);
    return new ConsentEntry(
        row.get("id", UUID.class),
        row.get("household_id", UUID.class),
        row.get("number", String.class),
        row.get("head_name", String.class),
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        row.get("text_version", String.class),
        row.get("channel", String.class),
        row.get("given_on", LocalDate.class),
        row.get("guardian", String.class),
        time(row, "recorded_at"),
        withdrawn != null ? "withdrawn" : newest ? "standing" : "superseded",
        withdrawn);
  }

  private static OffsetDateTime time(Tuple row, String column) {
    Instant at = row.get(column, Instant.class);
    return at == null ? null : at.atZone(Clocks.ZONE).toOffsetDateTime();
  }
}
