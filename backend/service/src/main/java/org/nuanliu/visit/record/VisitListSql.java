package org.nuanliu.visit.record;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.visit.campaign.VisitSql;
import org.nuanliu.visit.record.domain.VisitOutcome;

/** The statements over the list of visits. */
final class VisitListSql {

  private static final String COLUMNS =
      """
      SELECT v.id, v.number, u.id AS union_id, u.name AS union_name, v.campaign_id, v.target_id, v.household_id, v.object,
             v.object_name, v.place, v.started_at, v.leader, v.party_size, v.vehicles, v.cost, v.beyond, v.outcome, v.not_met,
             v.next_try_on, v.given, v.made_by_name, v.union_path
      FROM visit v JOIN union_org u ON u.path = v.union_path WHERE 1 = 1""";

  static final SortOrder ORDER =
      new SortOrder(
          Map.of("startedAt", "v.started_at", "partySize", "v.party_size", "cost", "v.cost"),
          "v.started_at DESC, v.id");

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "campaign", " AND v.campaign_id = :campaign",
          "below", " AND v.union_path >= :below AND v.union_path < :below || '~'",
          "household", " AND v.household_id = :household",
          "object", " AND v.object = :object",
          "outcome", " AND v.outcome = :outcome",
          "maker", " AND v.made_by = :maker",
          "from", " AND v.visited_on >= :from",
          "to", " AND v.visited_on <= :to");

  static final String BEYOND = " AND v.beyond <> '{}'";

  private VisitListSql() {}

  /**
   * @param below path of the union that is asked for; null for all
   * @param maker who made them; null for all
   */
  static Map<String, Object> wanted(VisitFilter filter, String below, UUID maker) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("campaign", filter.campaign);
    wanted.put("below", below);
    wanted.put("household", filter.household);
    wanted.put("object", filter.object);
    wanted.put("outcome", filter.outcome == null ? null : filter.outcome.name());
    wanted.put("maker", maker);
    wanted.put("from", filter.from);
    wanted.put("to", filter.to);
    wanted.values().removeIf(value -> value == null);
    return wanted;
  }

  static String page(Map<String, Object> wanted, String more, PageQuery page) {
    return COLUMNS + where(wanted) + more + " ORDER BY " + ORDER.orderBy(page);
  }

  /** The rows behind one, in the order of the list; the first ones are behind no row. */
  static String after(Map<String, Object> wanted, boolean first) {
    return COLUMNS
        + where(wanted)
        + (first ? "" : " AND v.started_at <= :at AND (v.started_at < :at OR v.id > :id)")
        + " ORDER BY v.started_at DESC, v.id";
  }

  static String count(Map<String, Object> wanted, long most) {
    return "SELECT count(*) FROM (SELECT 1 FROM visit v WHERE 1 = 1%s LIMIT %d) AS counted"
        .formatted(where(wanted), most);
  }

  static String count(Map<String, Object> wanted, String more) {
    return VisitSql.counted("FROM visit v WHERE 1 = 1" + where(wanted) + more);
  }

  private static String where(Map<String, Object> wanted) {
    var where = new StringBuilder();
    wanted.keySet().forEach(name -> where.append(CONDITIONS.get(name)));
    return where.toString();
  }

  static VisitEntry entry(Tuple row) {
    return new VisitEntry(
        row.get("id", UUID.class),
        row.get("number", String.class),
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        row.get("campaign_id", UUID.class),
        row.get("target_id", UUID.class),
        row.get("household_id", UUID.class),
        row.get("object", String.class),
        row.get("object_name", String.class),
        row.get("place", String.class),
        VisitSql.time(row, "started_at"),
        row.get("leader", String.class),
        (int) VisitSql.number(row, "party_size"),
        (int) VisitSql.number(row, "vehicles"),
        VisitSql.money(row, "cost"),
        Arrays.asList(row.get("beyond", String[].class)),
        VisitOutcome.valueOf(row.get("outcome", String.class)),
        row.get("not_met", String.class),
        row.get("next_try_on", LocalDate.class),
        VisitSql.money(row, "given"),
        row.get("made_by_name", String.class));
  }
}
