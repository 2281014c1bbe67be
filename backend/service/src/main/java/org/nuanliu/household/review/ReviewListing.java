package org.nuanliu.household.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;

/**
 * Lists every family that is filed, some unions at a time. What was listed once stays: a family
 * that is filed later has been looked at just now.
 */
@ApplicationScoped
class ReviewListing implements JobKind {

  static final String KIND = "review-listing";

  private static final int UNIONS_AT_ONCE = 100;

  private static final String UNIONS =
      "SELECT path FROM union_org WHERE path >= :path AND path < :path || '~' ORDER BY path";

  /** A review that was under way counts as begun. */
  private static final String LIST =
      """
      INSERT INTO review_item (campaign_id, household_id, union_path, started_on)
      SELECT :campaign, h.id, h.union_path, h.review_started_on FROM household h
      WHERE h.library = 'filed' AND h.union_path >= :first AND h.union_path <= :last
      ON CONFLICT DO NOTHING""";

  /**
   * What the job was started with.
   *
   * @param campaign id
   */
  record Plan(UUID campaign) {}

  @Inject EntityManager entities;
  @Inject ReviewCampaignRepository campaigns;
  @Inject ReviewReminders reminders;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return "review-campaign:open";
  }

  @Override
  public void run(JobRun run) {
    UUID id = run.parameters(Plan.class).campaign();
    List<String> unions = QuarkusTransaction.requiringNew().call(() -> unions(id));
    for (int at = (int) run.done(); at < unions.size(); at += UNIONS_AT_ONCE) {
      int end = Math.min(unions.size(), at + UNIONS_AT_ONCE);
      List<String> some = unions.subList(at, end);
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                list(id, some.getFirst(), some.getLast());
                run.checkpoint(end);
              });
      run.progress(end, (long) unions.size());
    }
    QuarkusTransaction.requiringNew().run(() -> campaigns.require(id).listedOn = today());
    reminders.renew(id);
    run.message("在档家庭已全部列入。");
  }

  @SuppressWarnings("unchecked")
  private List<String> unions(UUID campaign) {
    return entities
        .createNativeQuery(UNIONS, String.class)
        .setParameter("path", campaigns.require(campaign).unionPath)
        .getResultList();
  }

  private void list(UUID campaign, String first, String last) {
    entities
        .createNativeQuery(LIST)
        .setParameter("campaign", campaign)
        .setParameter("first", first)
        .setParameter("last", last)
        .executeUpdate();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
