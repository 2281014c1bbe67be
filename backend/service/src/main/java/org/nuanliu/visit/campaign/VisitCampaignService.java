package org.nuanliu.visit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.job.Jobs;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.visit.campaign.domain.CampaignFlow;

/** Makes campaigns, opens and closes them. */
@ApplicationScoped
class VisitCampaignService {

  /** As the audit trail names the record. */
  static final String OBJECT = "visit-campaign";

  private static final String STANDARD =
      """
      INSERT INTO visit_campaign_standard (campaign_id, union_path, object, amount)
      VALUES (:campaign, :path, :object, :amount)""";

  @Inject VisitCampaigns campaigns;
  @Inject VisitCampaignQueries queries;
  @Inject VisitCampaignRights rights;
  @Inject EntityManager entities;
  @Inject Codes codes;
  @Inject Jobs jobs;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  VisitCampaignDetail create(VisitCampaignContent content) {
    var campaign = new VisitCampaign();
    campaign.id = Ids.next();
    campaign.unionPath = caller.get().unionPath();
    campaign.madeBy = caller.get().staffId();
    campaign.createdAt = OffsetDateTime.now(clock);
    audit.object(OBJECT, campaign.id, campaign.unionPath);
    fill(campaign, content);
    campaigns.persistAndFlush(campaign);
    standards(campaign, content);
    return queries.detail(campaign);
  }

  @Transactional
  VisitCampaignDetail update(UUID id, EntityVersion seen, VisitCampaignContent content) {
    VisitCampaign campaign = begin(id, seen, CampaignFlow.UPDATE);
    fill(campaign, content);
    campaigns.flush();
    entities
        .createNativeQuery("DELETE FROM visit_campaign_standard WHERE campaign_id = :campaign")
        .setParameter("campaign", id)
        .executeUpdate();
    standards(campaign, content);
    return queries.detail(campaign);
  }

  /** From now on visits count; the list is frozen by a job, all families in one moment. */
  @Transactional
  VisitCampaignDetail open(UUID id, EntityVersion seen) {
    VisitCampaign campaign = begin(id, seen, CampaignFlow.OPEN_CAMPAIGN);
    campaign.jobId =
        jobs.start(VisitFreezing.KIND, campaign.title + "：列出走访名单", new VisitFreezing.Plan(id)).id();
    campaign.state = CampaignFlow.OPEN_CAMPAIGN.to();
    campaign.updatedAt = OffsetDateTime.now(clock);
    campaigns.flush();
    return queries.detail(campaign);
  }

  /**
   * @throws Problem 409 while the list is being frozen
   */
  @Transactional
  VisitCampaignDetail close(UUID id, EntityVersion seen) {
    VisitCampaign campaign = begin(id, seen, CampaignFlow.CLOSE);
    if (campaign.frozenAt == null) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("走访名单还没有列完，请稍候。");
    }
    campaign.state = CampaignFlow.CLOSE.to();
    campaign.closedAt = OffsetDateTime.now(clock);
    campaign.updatedAt = campaign.closedAt;
    campaigns.flush();
    return queries.detail(campaign);
  }

  private VisitCampaign begin(UUID id, EntityVersion seen, CampaignFlow step) {
    VisitCampaign campaign = campaigns.require(id);
    audit.object(OBJECT, id, campaign.unionPath);
    EntityVersion.require(seen, campaign.version);
    rights.require(campaign, step);
    return campaign;
  }

  private void fill(VisitCampaign campaign, VisitCampaignContent content) {
    check(content);
    campaign.kind = content.kind();
    campaign.title = content.title().strip();
    campaign.fromOn = content.fromOn();
    campaign.toOn = content.toOn();
    campaign.recordBy = content.recordBy();
    campaign.reportBy = content.reportBy();
    campaign.reportDuty =
        content.reportDuty() == null || content.reportDuty().isBlank()
            ? null
            : content.reportDuty().strip();
    campaign.updatedAt = OffsetDateTime.now(clock);
  }

  private void check(VisitCampaignContent content) {
    LocalDate today = LocalDate.now(clock);
    var faults = new Problem(PlatformProblem.RULE);
    if (!codes.isValid("visit-campaign-kind", content.kind(), today)) {
      faults.error("/kind", "unknown-code", "没有这种活动");
    }
    if (content.toOn().isBefore(content.fromOn())) {
      faults.error("/toOn", "before-begin", "结束日期不能早于开始日期");
    }
    if (content.recordBy().isBefore(content.toOn())) {
      faults.error("/recordBy", "before-end", "补录截止日期不能早于活动结束日期");
    }
    Set<String> objects = new HashSet<>();
    for (int at = 0; at < content.standards().size(); at++) {
      VisitStandard standard = content.standards().get(at);
      String pointer = "/standards/" + at;
      if (!codes.isValid("visit-object", standard.object(), today)) {
        faults.error(pointer + "/object", "unknown-code", "没有这类走访对象");
      }
      if (!objects.add(standard.object())) {
        faults.error(pointer + "/object", "twice", "同一类对象只填一次");
      }
      if (standard.amount().fen() < 0) {
        faults.error(pointer + "/amount", "negative", "慰问标准不能小于 0");
      }
    }
    if (!faults.details("", "").errors().isEmpty()) {
      throw faults;
    }
  }

  private void standards(VisitCampaign campaign, VisitCampaignContent content) {
    content
        .standards()
        .forEach(
            standard ->
                entities
                    .createNativeQuery(STANDARD)
                    .setParameter("campaign", campaign.id)
                    .setParameter("path", campaign.unionPath)
                    .setParameter("object", standard.object())
                    .setParameter("amount", standard.amount().fen())
                    .executeUpdate());
  }
}
