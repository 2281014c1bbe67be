package org.nuanliu.visit.campaign;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;

/** The statements over the work list; {@code VisitPlansTest} holds their plans. */
final class TargetSql {

  static final String COLUMNS =
      """
      SELECT t.id, t.campaign_id, t.household_id, t.number, t.head_name, t.state, t.file_level, t.category, t.origin, t.reason,
             t.added_at, t.assignee_id, t.assignee_name, t.visited_on, t.visit_id, t.attempts, t.not_met, t.next_try_on, t.given,
             u.id AS union_id, u.name AS union_name""";

  static final String FROM = " FROM visit_target t JOIN union_org u ON u.path = t.union_path";

  private static final String LISTED =
      " WHERE t.campaign_id = :campaign AND t.union_path >= :below AND t.union_path < :below || '~'";

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("visitedOn", "t.visited_on", "nextTryOn", "t.next_try_on"), "t.union_path, t.id");

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "assignee", " AND t.assignee_id = :assignee",
          "category", " AND t.category = :category",
          "notMet", " AND t.not_met = :notMet",
          "origin", " AND t.origin = :origin");

  private TargetSql() {}

  /** What a filter asks for beside the campaign and the union, as parameters. */
  static Map<String, Object> wanted(VisitTargetFilter filter) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("assignee", filter.assignee);
    wanted.put("category", filter.category);
    wanted.put("notMet", filter.notMet);
    wanted.put("origin", filter.origin == null ? null : filter.origin.name());
    wanted.values().removeIf(value -> value == null);
    return wanted;
  }

  static String page(VisitTargetFilter filter, PageQuery page) {
    return COLUMNS + FROM + where(filter) + " ORDER BY " + ORDER.orderBy(page);
  }

  static String count(VisitTargetFilter filter, long most) {
    return "SELECT count(*) FROM (SELECT 1 FROM visit_target t%s LIMIT %d) AS counted"
        .formatted(where(filter), most);
  }

  /** The rows after one, for an export. */
  static String after(VisitTargetFilter filter) {
    return COLUMNS
        + FROM
        + where(filter)
        + " AND (t.union_path > :path OR (t.union_path = :path AND t.id > :id)) ORDER BY t.union_path, t.id";
  }

  private static String where(VisitTargetFilter filter) {
    var where = new StringBuilder(LISTED);
    if (filter.visited != null) {
      where.append(" AND t.visited_at IS ").append(filter.visited ? "NOT NULL" : "NULL");
    }
    if (filter.assigned != null) {
      where.append(" AND t.assignee_id IS ").append(filter.assigned ? "NOT NULL" : "NULL");
    }
    wanted(filter).keySet().forEach(name -> where.append(CONDITIONS.get(name)));
    return where.toString();
  }

  static VisitTargetEntry entry(Tuple row) {
    return new VisitTargetEntry(
        row.get("id", UUID.class),
        row.get("campaign_id", UUID.class),
        row.get("household_id", UUID.class),
        row.get("number", String.class),
        row.get("head_name", String.class),
        row.get("state", String.class),
        row.get("file_level", String.class),
        row.get("category", String.class),
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        TargetOrigin.valueOf(row.get("origin", String.class)),
        row.get("reason", String.class),
        VisitSql.time(row, "added_at"),
        row.get("assignee_id", UUID.class),
        row.get("assignee_name", String.class),
        row.get("visited_on", LocalDate.class),
        row.get("visit_id", UUID.class),
        (int) VisitSql.number(row, "attempts"),
        row.get("not_met", String.class),
        row.get("next_try_on", LocalDate.class),
        VisitSql.money(row, "given"));
  }
}
