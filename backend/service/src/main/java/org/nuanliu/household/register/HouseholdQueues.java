package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.register.domain.HouseholdQueue;
import org.nuanliu.platform.page.PageQuery;

/** What each queue means in SQL, and how much waits in each. */
@ApplicationScoped
class HouseholdQueues {

  private static final String FILED = "h.library = 'filed'";

  @Inject EntityManager entities;
  @Inject HouseholdConditions conditions;
  @Inject Parameters parameters;
  @Inject Clock clock;

  /** Condition with its one parameter → value, as the index of the queue knows them. */
  Map<String, Object> conditions(HouseholdQueue queue) {
    LocalDate today = LocalDate.now(clock);
    return switch (queue) {
      case REVIEW_DUE ->
          Map.of(FILED + " AND h.reviewed_on <= ?", monthsAgo("yearly-review.months", today));
      case UNCHANGED ->
          Map.of(
              FILED + " AND h.updated_at < ?",
              monthsAgo("unchanged.months", today)
                  .atStartOfDay(clock.getZone())
                  .toOffsetDateTime());
      // the parameter only keeps the form: nobody is filed in the future
      case UNAIDED -> Map.of(FILED + " AND h.aided_on IS NULL AND h.filed_on <= ?", today);
      case PAPER_BEHIND -> Map.of("h.paper_due_on < ?", today);
      case PAPERS_EXPIRING ->
          Map.of(FILED + " AND h.papers_valid_until <= ?", soon("paper.warning-days", today));
      case NEAR_THRESHOLD ->
          Map.of(
              "h.library IN ('filed', 'exited', 'rejected') AND h.income_permille > 1000"
                  + " AND h.income_permille <= ?",
              parameters.decimal("near-threshold.multiple", today).movePointRight(3).intValue());
      case WATCH_DUE ->
          Map.of("h.library = 'exited' AND h.due_on <= ?", soon("watch.warning-days", today));
      case TEMPORARY_EXPIRING ->
          Map.of(
              "h.library = 'temporary' AND h.expires_on <= ?",
              soon("temporary.warning-days", today));
      case OVERDUE -> Map.of("h.due_on < ?", today);
    };
  }

  /** The oldest first, or whoever is nearest to the line. */
  static String order(HouseholdQueue queue) {
    return switch (queue) {
      case REVIEW_DUE -> "h.reviewed_on, h.id";
      // as its index is read from the end
      case UNCHANGED -> "h.updated_at, h.id DESC";
      case UNAIDED -> "h.filed_on, h.id";
      case PAPER_BEHIND -> "h.paper_due_on, h.id";
      case PAPERS_EXPIRING -> "h.papers_valid_until, h.id";
      case NEAR_THRESHOLD -> "h.income_permille, h.id";
      case TEMPORARY_EXPIRING -> "h.expires_on, h.id";
      case WATCH_DUE, OVERDUE -> "h.due_on, h.id";
    };
  }

  /**
   * @param union only files of this union and below it; null for all that the caller sees
   */
  @Transactional
  List<QueueSummary> summaries(UUID union) {
    return Arrays.stream(HouseholdQueue.values()).map(queue -> summary(queue, union)).toList();
  }

  private QueueSummary summary(HouseholdQueue queue, UUID union) {
    var filter = new HouseholdFilter();
    filter.queue = queue;
    filter.union = union;
    Map<String, Object> wanted = new LinkedHashMap<>(conditions.of(filter));
    Query count = entities.createNativeQuery(HouseholdSql.count(wanted.keySet()));
    int position = 1;
    for (Object value : wanted.values()) {
      count.setParameter(position++, value);
    }
    long counted = ((Number) count.getSingleResult()).longValue();
    return new QueueSummary(
        queue, queue.label(), Math.min(counted, PageQuery.DEEPEST), counted <= PageQuery.DEEPEST);
  }

  private LocalDate monthsAgo(String parameter, LocalDate today) {
    return today.minusMonths(parameters.integer(parameter, today));
  }

  private LocalDate soon(String parameter, LocalDate today) {
    return today.plusDays(parameters.integer(parameter, today));
  }
}
