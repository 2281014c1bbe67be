package org.nuanliu.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.job.RecurringWork;
import org.nuanliu.platform.job.Rhythm;
import org.nuanliu.platform.scope.Scope;

/**
 * Each union with families that nobody has reviewed yet finds one line on its list, with their
 * number. Some working days after the deadline the union above finds one too.
 */
@ApplicationScoped
class ReviewReminders implements RecurringWork {

  private static final String OPEN =
      """
      SELECT i.union_path AS path, count(*) AS families FROM review_item i
      WHERE i.campaign_id = :campaign AND i.done_on IS NULL GROUP BY i.union_path ORDER BY i.union_path""";

  /** A campaign that nobody finished within a year after its deadline is left alone. */
  private static final int FORGOTTEN_MONTHS = 12;

  @Inject EntityManager entities;
  @Inject ReviewCampaignRepository campaigns;
  @Inject Todos todos;
  @Inject Parameters parameters;
  @Inject WorkingDays workingDays;
  @Inject Scope scope;
  @Inject Clock clock;

  @Override
  public String name() {
    return "review-reminders";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.dailyAt(LocalTime.of(4, 0));
  }

  @Override
  public void run() {
    List<UUID> running =
        scope.elevated(
            "review-reminders",
            () ->
                campaigns
                    .find(
                        "listedOn is not null and deadline > ?1",
                        LocalDate.now(clock).minusMonths(FORGOTTEN_MONTHS))
                    .stream()
                    .map(campaign -> campaign.id)
                    .toList());
    running.forEach(this::renew);
  }

  /** Brings the lists of everybody up to date with a campaign. */
  void renew(UUID id) {
    scope.elevated(
        "review-reminders",
        () -> {
          ReviewCampaign campaign = campaigns.require(id);
          todos.close(ReviewCampaignService.OBJECT, id);
          Map<String, Long> open = open(id);
          open.forEach((path, families) -> remind(campaign, path, families));
          if (isLongOver(campaign)) {
            above(campaign, open).forEach((path, families) -> escalate(campaign, path, families));
          }
          return open.size();
        });
  }

  private Map<String, Long> open(UUID campaign) {
    Map<String, Long> open = new TreeMap<>();
    ReviewSql.rows(entities.createNativeQuery(OPEN, Tuple.class).setParameter("campaign", campaign))
        .forEach(row -> open.put(row.get("path", String.class), ReviewSql.number(row, "families")));
    return open;
  }

  private boolean isLongOver(ReviewCampaign campaign) {
    LocalDate today = LocalDate.now(clock);
    return workingDays.between(campaign.deadline, today)
        > parameters.integer("escalation.working-days", today);
  }

  /** The sums at the unions directly above, as far up as the campaign reaches. */
  private static Map<String, Long> above(ReviewCampaign campaign, Map<String, Long> open) {
    Map<String, Long> above = new TreeMap<>();
    open.forEach(
        (path, families) -> {
          String parent = path.substring(0, path.lastIndexOf('.', path.length() - 2) + 1);
          String told = parent.startsWith(campaign.unionPath) ? parent : campaign.unionPath;
          above.merge(told, families, Long::sum);
        });
    return above;
  }

  private void remind(ReviewCampaign campaign, String path, long families) {
    open(campaign, path, "registrar", "review-campaign:review", "%d 年度复核：还有 %d 户", families);
  }

  private void escalate(ReviewCampaign campaign, String path, long families) {
    open(campaign, path, "reviewer", "review-campaign:overdue", "%d 年度复核超期督办：下级还有 %d 户", families);
  }

  private void open(
      ReviewCampaign campaign, String path, String duty, String kind, String title, long families) {
    todos.open(
        new TodoOpening(
            path,
            duty,
            Set.of(),
            kind,
            ReviewCampaignService.OBJECT,
            campaign.id,
            null,
            title.formatted(campaign.year, families),
            campaign.deadline));
  }
}
