package org.nuanliu.household.clarity;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.household.clarity.domain.Clarity;
import org.nuanliu.household.clarity.domain.ClarityStanding;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.time.Clocks;

/** The statements behind the ledger; {@code ClarityPlanTest} holds their plans. */
final class ClaritySql {

  static final SortOrder ORDER =
      new SortOrder(Map.of("dueOn", "c.due_on", "since", "c.since"), "c.since, c.id");

  static final SortOrder CHANGE_ORDER = new SortOrder(Map.of("at", "c.id"), "c.id DESC");

  /**
   * One range of an index, the unions first and then the branches: which branch a union belongs to
   * is the next step of its path; the union's own rows have none.
   */
  static final String SUMMARY =
      """
      SELECT left(leaf.union_path, :length + position('.' IN substr(leaf.union_path, :length + 1))) AS branch,
             sum(leaf.families) AS families, sum(leaf.contact) AS contact, sum(leaf.deadline) AS deadline,
             sum(leaf.measures) AS measures, sum(leaf.path) AS path, sum(leaf.complete) AS complete,
             sum(leaf.overdue) AS overdue
      FROM (SELECT c.union_path, count(*) AS families,
                   count(*) FILTER (WHERE c.has_contact) AS contact,
                   count(*) FILTER (WHERE c.has_deadline) AS deadline,
                   count(*) FILTER (WHERE c.has_measures) AS measures,
                   count(*) FILTER (WHERE c.has_path) AS path,
                   count(*) FILTER (WHERE c.complete) AS complete,
                   count(*) FILTER (WHERE c.due_on < :today) AS overdue
            FROM household_clarity c
            WHERE c.owed AND c.union_path >= :below AND c.union_path < :below || '~'
            GROUP BY c.union_path) leaf
      GROUP BY 1 ORDER BY 1""";

  static final String CHANGES =
      """
      SELECT c.id, c.at, c.staff_name, c.union_name, c.field, c.before, c.after
      FROM household_clarity_change c WHERE c.household_id = ? ORDER BY %s LIMIT ? OFFSET ?""";

  static final String CHANGE_COUNT =
      "SELECT count(*) FROM (SELECT FROM household_clarity_change c WHERE c.household_id = ? LIMIT %d) AS counted"
          .formatted(PageQuery.DEEPEST + 1);

  /** Cut by id alone, as the list of files. */
  private static final String PAGE =
      """
      SELECT c.id, h.number, h.head_name, u.id AS union_id, u.name AS union_name, h.category, c.contact_kind,
             c.contact_name, c.contact_unit, c.deadline, c.path, c.target, c.measures, c.next_due, c.due_on,
             c.escalated_on, c.since
      FROM (SELECT c.id FROM %1$s WHERE c.owed%2$s ORDER BY %3$s LIMIT ? OFFSET ?) cut
      JOIN household_clarity c ON c.id = cut.id
      JOIN household h ON h.id = c.id
      JOIN union_org u ON u.path = c.union_path
      ORDER BY %3$s""";

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM %s WHERE c.owed%s LIMIT %d) AS counted";

  private static final String ALONE = "household_clarity c";
  private static final String NAMED = "household_clarity c JOIN household h ON h.id = c.id";

  private ClaritySql() {}

  /** Parameters: those of the conditions, then size and offset. */
  static String page(Collection<String> conditions, String order) {
    return PAGE.formatted(from(conditions), and(conditions), order);
  }

  static String count(Collection<String> conditions) {
    return COUNT.formatted(from(conditions), and(conditions), PageQuery.DEEPEST + 1);
  }

  private static String from(Collection<String> conditions) {
    return conditions.stream().anyMatch(one -> one.startsWith("h.")) ? NAMED : ALONE;
  }

  private static String and(Collection<String> conditions) {
    var text = new StringBuilder();
    conditions.forEach(condition -> text.append(" AND ").append(condition));
    return text.toString();
  }

  static ClarityEntry entry(Tuple row, LocalDate today) {
    LocalDate deadline = row.get("deadline", LocalDate.class);
    String path = row.get("path", String.class);
    String target = row.get("target", String.class);
    int measures = row.get("measures", Integer.class);
    var standing =
        ClarityStanding.of(
            row.get("contact_kind", String.class) != null,
            deadline,
            measures,
            path != null && target != null,
            row.get("next_due", LocalDate.class),
            today);
    String name = row.get("contact_name", String.class);
    return new ClarityEntry(
        row.get("id", UUID.class),
        row.get("number", String.class),
        row.get("head_name", String.class),
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        row.get("category", String.class),
        name == null ? row.get("contact_unit", String.class) : name,
        deadline,
        path,
        target,
        measures,
        codes(standing),
        row.get("due_on", LocalDate.class),
        standing.overdue(),
        row.get("escalated_on", LocalDate.class),
        row.get("since", LocalDate.class));
  }

  static List<String> codes(ClarityStanding standing) {
    List<String> codes = new ArrayList<>();
    standing.missing().stream().map(Clarity::code).forEach(codes::add);
    return codes;
  }

  static ClarityChangeEntry change(Tuple row, ClaritySecrets secrets) {
    UUID id = row.get("id", UUID.class);
    return new ClarityChangeEntry(
        id,
        row.get("at", Instant.class).atZone(Clocks.ZONE).toOffsetDateTime(),
        row.get("staff_name", String.class),
        row.get("union_name", String.class),
        row.get("field", String.class),
        secrets.open(ClaritySecret.CHANGE_BEFORE, id, row.get("before", String.class)),
        secrets.open(ClaritySecret.CHANGE_AFTER, id, row.get("after", String.class)));
  }
}
