package org.nuanliu.household.review;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanliu.household.register.ReviewOutcome;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;

/** The statements over the families of a campaign; {@code ReviewPlanTest} holds their plans. */
final class ReviewSql {

  private static final String LISTED =
      " FROM review_item i WHERE i.campaign_id = :campaign AND i.union_path >= :below"
          + " AND i.union_path < :below || '~'";

  static final String NUMBERS =
      "SELECT count(*) AS total, count(i.started_on) AS started, count(i.done_on) AS done" + LISTED;

  /** The unions that file first, then those directly below the one that is looked at. */
  static final String PROGRESS =
      """
      WITH leaves AS (
        SELECT i.union_path, count(*) AS total, count(i.started_on) AS started, count(i.done_on) AS done
        FROM review_item i
        WHERE i.campaign_id = :campaign AND i.union_path >= :own AND i.union_path < :own || '~'
        GROUP BY i.union_path),
      below AS (
        SELECT CASE WHEN union_path = :own THEN union_path::text
               ELSE :own || split_part(substr(union_path, length(:own) + 1), '.', 1) || '.' END AS path,
               sum(total) AS total, sum(started) AS started, sum(done) AS done
        FROM leaves GROUP BY 1)
      SELECT u.id, u.name, u.path, b.total, b.started, b.done
      FROM below b JOIN union_org u ON u.path = b.path ORDER BY u.path""";

  private static final SortOrder FAMILIES =
      new SortOrder(Map.of("doneOn", "i.done_on"), "i.union_path, i.household_id");

  private static final String PAGE =
      """
      SELECT i.household_id, h.number, h.head_name, h.state, u.id AS union_id, u.name AS union_name, i.started_on,
             i.done_on, i.outcome
      FROM review_item i JOIN household h ON h.id = i.household_id JOIN union_org u ON u.path = i.union_path
      WHERE i.campaign_id = :campaign AND i.union_path >= :below AND i.union_path < :below || '~'""";

  private ReviewSql() {}

  static String families(CampaignFamilyFilter filter, PageQuery page) {
    return PAGE + condition(filter) + " ORDER BY " + FAMILIES.orderBy(page);
  }

  static String familyCount(CampaignFamilyFilter filter) {
    return "SELECT count(*) FROM (SELECT%s%s LIMIT %d) AS counted"
        .formatted(LISTED, condition(filter), PageQuery.DEEPEST + 1);
  }

  private static String condition(CampaignFamilyFilter filter) {
    return filter.standing == null ? "" : " AND " + filter.standing.condition();
  }

  static Stream<Tuple> rows(Query query) {
    return query.getResultStream().map(row -> (Tuple) row);
  }

  static CampaignUnionProgress progress(Tuple row, String own) {
    return new CampaignUnionProgress(
        row.get("id", UUID.class),
        row.get("name", String.class),
        row.get("path", String.class).equals(own),
        number(row, "total"),
        number(row, "started"),
        number(row, "done"));
  }

  static CampaignFamily family(Tuple row) {
    String outcome = row.get("outcome", String.class);
    return new CampaignFamily(
        row.get("household_id", UUID.class),
        row.get("number", String.class),
        row.get("head_name", String.class),
        HouseholdState.valueOf(row.get("state", String.class)),
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        row.get("started_on", LocalDate.class),
        row.get("done_on", LocalDate.class),
        outcome == null ? null : ReviewOutcome.valueOf(outcome));
  }

  static long number(Tuple row, String column) {
    return ((Number) row.get(column)).longValue();
  }
}
