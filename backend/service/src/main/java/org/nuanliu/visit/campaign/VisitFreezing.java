package org.nuanliu.visit.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;

/** Freezes the list of a campaign: every family in the register at one moment, in one statement. */
@ApplicationScoped
class VisitFreezing implements JobKind {

  static final String KIND = "visit-freezing";

  /** A million families take less than a minute. */
  private static final int SECONDS = 600;

  /** A job that is done again after a crash finds nothing new to list. */
  static final String FREEZE =
      """
      INSERT INTO visit_target (id, campaign_id, household_id, union_path, frozen_path, number, head_name, state, file_level,
                                category, origin, added_at)
      SELECT uuidv7(), :campaign, r.id, r.union_path, r.union_path, r.number, r.head_name, r.state, r.file_level,
             coalesce(r.category, 'none'), 'FROZEN', :now
      FROM v_household_register r WHERE r.registered AND r.union_path >= :path AND r.union_path < :path || '~'
      ON CONFLICT (household_id, campaign_id) DO NOTHING""";

  /**
   * What the job was started with.
   *
   * @param campaign id
   */
  record Plan(UUID campaign) {}

  @Inject VisitCampaigns campaigns;
  @Inject EntityManager entities;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String action() {
    return "visit-campaign:make";
  }

  @Override
  public void run(JobRun run) {
    UUID id = run.parameters(Plan.class).campaign();
    int listed = QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> freeze(id));
    run.message("共列出 %,d 户。".formatted(listed));
  }

  private int freeze(UUID id) {
    VisitCampaign campaign = campaigns.require(id);
    OffsetDateTime now = OffsetDateTime.now(clock);
    campaign.frozenAt = now;
    campaign.updatedAt = now;
    return entities
        .createNativeQuery(FREEZE)
        .setParameter("campaign", id)
        .setParameter("path", campaign.unionPath)
        .setParameter("now", now)
        .executeUpdate();
  }
}
