package org.nuanliu.visit.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;
import org.nuanliu.visit.campaign.domain.CampaignFlow;

/** Plans of the unions under a campaign. */
@ApplicationScoped
class VisitPlans implements PanacheRepositoryBase<VisitPlan, UUID> {

  static final String OBJECT = "visit-plan";
  private static final String MAKE = "visit-plan:make";

  @Inject VisitCampaigns campaigns;
  @Inject VisitCampaignRights rights;
  @Inject Unions unions;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  Page<VisitPlanEntry> list(UUID campaign, PageQuery page) {
    VisitCampaign named = campaigns.require(campaign);
    audit.object(VisitCampaignService.OBJECT, campaign, named.unionPath);
    var found = find("campaignId = ?1 order by unionPath, id", campaign);
    return Page.of(
            found.range(page.offset(), page.offset() + page.size - 1).list(), page, found.count())
        .map(plan -> entry(plan, named));
  }

  /**
   * @throws Problem 409 when the union has a plan already
   */
  @Transactional
  VisitPlanEntry create(UUID campaign, VisitPlanContent content) {
    VisitCampaign named = campaigns.require(campaign);
    rights.require(named, CampaignFlow.PLAN);
    var plan = new VisitPlan();
    plan.id = Ids.next();
    plan.campaignId = campaign;
    plan.unionPath = caller.get().unionPath();
    plan.madeBy = caller.get().staffId();
    audit.object(OBJECT, plan.id, plan.unionPath);
    fill(plan, named, content);
    persistAndFlush(plan);
    return entry(plan, named);
  }

  @Transactional
  VisitPlanEntry update(UUID id, EntityVersion seen, VisitPlanContent content) {
    VisitPlan plan = findByIdOptional(id).orElseThrow(Problem::notFound);
    audit.object(OBJECT, id, plan.unionPath);
    VisitCampaign named = campaigns.require(plan.campaignId);
    EntityVersion.require(seen, plan.version);
    if (!plan.unionPath.equals(caller.get().unionPath())) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("只能修改本工会的计划。");
    }
    rights.require(named, CampaignFlow.PLAN);
    fill(plan, named, content);
    flush();
    return entry(plan, named);
  }

  private void fill(VisitPlan plan, VisitCampaign campaign, VisitPlanContent content) {
    if (content.toOn().isBefore(content.fromOn())) {
      throw refused("/toOn", "before-begin", "结束日期不能早于开始日期");
    }
    if (content.fromOn().isBefore(campaign.fromOn) || content.toOn().isAfter(campaign.toOn)) {
      throw refused("/fromOn", "outside-campaign", "计划的日期应在活动期间之内");
    }
    plan.fromOn = content.fromOn();
    plan.toOn = content.toOn();
    plan.leader = content.leader().strip();
    plan.content = content.content().strip();
    plan.updatedAt = OffsetDateTime.now(clock);
  }

  private VisitPlanEntry entry(VisitPlan plan, VisitCampaign campaign) {
    UnionSummary union = unions.at(new UnionPath(plan.unionPath)).orElseThrow();
    boolean mine =
        plan.unionPath.equals(caller.get().unionPath())
            && caller.get().may(MAKE)
            && CampaignFlow.PLAN.allowed(campaign.state, false);
    return new VisitPlanEntry(
        plan.id,
        plan.campaignId,
        union.id(),
        union.name(),
        plan.fromOn,
        plan.toOn,
        plan.leader,
        plan.content,
        plan.updatedAt,
        plan.version,
        mine ? List.of("update") : List.of());
  }

  private static Problem refused(String pointer, String code, String message) {
    return new Problem(PlatformProblem.RULE).error(pointer, code, message);
  }
}
