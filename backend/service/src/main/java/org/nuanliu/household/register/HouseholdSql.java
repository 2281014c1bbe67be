package org.nuanliu.household.register;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.time.Clocks;

/** The statements behind the lists; {@code HouseholdPlanTest} holds their plans. */
final class HouseholdSql {

  /** Each order has an index of the whole province; files that were never filed stand last. */
  static final SortOrder ORDER =
      new SortOrder(
          Map.of(
              "updatedAt",
              "h.updated_at",
              "headName",
              "h.head_name COLLATE \"C\"",
              "filedOn",
              "coalesce(h.filed_on, date '0001-01-01')",
              "dueOn",
              "h.due_on",
              "monthPerCapita",
              "h.income_month"),
          "h.updated_at DESC, h.id");

  static final SortOrder STEP_ORDER = new SortOrder(Map.of("at", "s.at"), "s.at DESC, s.id DESC");

  static final String STEPS =
      """
      SELECT s.id, s.at, s.action, s.from_state, s.to_state, s.staff_name, s.union_name, s.opinion,
        merged.number AS merged_number
      FROM household_step s LEFT JOIN household merged ON merged.id = s.household_id AND merged.merged_into_id = ?
      WHERE s.household_id = ANY (ARRAY(
        SELECT CAST(? AS uuid) UNION ALL SELECT m.id FROM household m WHERE m.merged_into_id = ?)) ORDER BY %s LIMIT ? OFFSET ?""";

  static final String STEP_COUNT =
      ("SELECT count(*) FROM (SELECT FROM household_step s WHERE s.household_id = ANY (ARRAY("
              + "SELECT CAST(? AS uuid) UNION ALL SELECT m.id FROM household m WHERE m.merged_into_id = ?)) LIMIT %d) AS counted")
          .formatted(PageQuery.DEEPEST + 1);

  /** What {@link #entry} reads. */
  private static final String COLUMNS =
      """
      h.id, h.number, h.state, h.head_name, u.id AS union_id, u.name AS union_name, h.file_level,
      h.category, h.main_cause, h.worker_kind, h.persons, h.income_month, h.due_on,
      h.due_provisional, h.filed_on, h.updated_at, h.reviewed_on, h.paper_due_on, h.papers_valid_until,
      h.income_permille, h.expires_on, h.ended_on""";

  /**
   * Cut by id alone: what is only sorted is read from an index, and the rows themselves are read
   * one by one for one page. A plain join reads every row of a county, because the planner
   * underestimates how many its policy admits.
   */
  private static final String PAGE =
      """
      SELECT %3$s
      FROM (SELECT h.id FROM household h %1$s ORDER BY %2$s LIMIT ? OFFSET ?) cut
      CROSS JOIN LATERAL (SELECT * FROM household h WHERE h.id = cut.id LIMIT 1) h
      JOIN union_org u ON u.path = h.union_path
      ORDER BY %2$s""";

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM household h %s LIMIT %d) AS counted";

  /**
   * Goes on after a path and an id, which is the order of an index as far as the path; within one
   * union the ids are sorted.
   */
  private static final String EXPORT =
      """
      SELECT %2$s, h.union_path, p.id AS person_id, p.id_number, p.mobile
      FROM (SELECT h.id FROM household h %1$s ORDER BY h.union_path, h.id LIMIT ?) cut
      JOIN household h ON h.id = cut.id
      JOIN union_org u ON u.path = h.union_path
      LEFT JOIN household_person p ON p.household_id = h.id AND p.position = 0
      ORDER BY h.union_path, h.id""";

  private static final String AFTER = "(h.union_path, h.id) > (CAST(? AS text), CAST(? AS uuid))";

  private HouseholdSql() {}

  /** Parameters: those of the conditions, then size and offset. */
  static String page(Collection<String> conditions, String order) {
    return PAGE.formatted(where(conditions), order, COLUMNS);
  }

  static String count(Collection<String> conditions) {
    return count(conditions, PageQuery.DEEPEST + 1);
  }

  static String count(Collection<String> conditions, long most) {
    return COUNT.formatted(where(conditions), most);
  }

  /** Parameters: those of the conditions, then path and id of the row before, and the size. */
  static String export(Collection<String> conditions) {
    return EXPORT.formatted(
        where(Stream.concat(conditions.stream(), Stream.of(AFTER)).toList()), COLUMNS);
  }

  private static String where(Collection<String> conditions) {
    return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
  }

  static HouseholdEntry entry(Tuple row) {
    return new HouseholdEntry(
        row.get("id", UUID.class),
        row.get("number", String.class),
        HouseholdState.valueOf(row.get("state", String.class)),
        row.get("head_name", String.class),
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        row.get("file_level", String.class),
        row.get("category", String.class),
        row.get("main_cause", String.class),
        row.get("worker_kind", String.class),
        row.get("persons", Integer.class),
        HouseholdContent.amount(row.get("income_month", Long.class)),
        row.get("due_on", LocalDate.class),
        row.get("due_provisional", Boolean.class),
        row.get("filed_on", LocalDate.class),
        time(row, "updated_at"),
        row.get("reviewed_on", LocalDate.class),
        row.get("paper_due_on", LocalDate.class),
        row.get("papers_valid_until", LocalDate.class),
        row.get("income_permille", Integer.class),
        row.get("expires_on", LocalDate.class),
        row.get("ended_on", LocalDate.class));
  }

  static StepEntry step(Tuple row) {
    String action = row.get("action", String.class);
    return new StepEntry(
        row.get("id", UUID.class),
        time(row, "at"),
        action,
        label(action),
        HouseholdState.valueOf(row.get("from_state", String.class)),
        HouseholdState.valueOf(row.get("to_state", String.class)),
        row.get("staff_name", String.class),
        row.get("union_name", String.class),
        row.get("opinion", String.class),
        row.get("merged_number", String.class));
  }

  private static String label(String action) {
    return HouseholdAction.of(action).map(HouseholdAction::label).orElse(action);
  }

  private static OffsetDateTime time(Tuple row, String column) {
    return row.get(column, Instant.class).atZone(Clocks.ZONE).toOffsetDateTime();
  }
}
