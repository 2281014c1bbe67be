package org.nuanliu.visit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;
import org.nuanliu.visit.campaign.domain.CampaignState;

/** Campaigns and how far they are, at every level down to the union that files. */
@ApplicationScoped
class VisitCampaignQueries {

  private static final SortOrder ORDER =
      new SortOrder(Map.of("fromOn", "fromOn", "recordBy", "recordBy"), "fromOn desc, id");

  private static final String STANDARDS =
      "SELECT object, amount FROM visit_campaign_standard WHERE campaign_id = :campaign ORDER BY object::int";

  @Inject EntityManager entities;
  @Inject VisitCampaigns campaigns;
  @Inject VisitCampaignRights rights;
  @Inject Unions unions;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;

  @Transactional
  Page<VisitCampaignDetail> list(VisitCampaignFilter filter, PageQuery page) {
    Map<String, Object> wanted =
        filter.state == null ? Map.of() : Map.<String, Object>of("state", filter.state);
    String where = filter.state == null ? "1 = 1" : "state = :state";
    var found = campaigns.find(where + " order by " + ORDER.orderBy(page), wanted);
    return Page.of(
            found.range(page.offset(), page.offset() + page.size - 1).list(), page, found.count())
        .map(this::detail);
  }

  @Transactional
  VisitCampaignDetail get(UUID id) {
    return detail(named(id));
  }

  /**
   * @param union from which to look down; null for the caller's own, or the campaign's below it
   * @throws Problem 404 for a union that there is not
   */
  @Transactional
  VisitCoverage coverage(UUID id, UUID union) {
    VisitCampaign campaign = named(id);
    UnionSummary own = union == null ? widest(campaign) : find(union);
    return new VisitCoverage(
        total(id, own),
        VisitSql.rows(query(CoverageSql.BELOW, id, own))
            .map(row -> CoverageSql.below(row, own.path()))
            .toList(),
        VisitSql.rows(query(CoverageSql.CATEGORIES, id, own)).map(CoverageSql::category).toList());
  }

  @Transactional
  List<VisitDay> trend(UUID id, UUID union) {
    VisitCampaign campaign = named(id);
    UnionSummary own = union == null ? widest(campaign) : find(union);
    return VisitSql.rows(query(CoverageSql.DAYS, id, own)).map(CoverageSql::day).toList();
  }

  VisitCampaignDetail detail(VisitCampaign campaign) {
    UnionSummary union = unions.at(new UnionPath(campaign.unionPath)).orElseThrow();
    return new VisitCampaignDetail(
        campaign.id,
        union.id(),
        union.name(),
        campaign.kind,
        campaign.title,
        campaign.fromOn,
        campaign.toOn,
        campaign.recordBy,
        campaign.reportBy,
        campaign.reportDuty,
        standards(campaign.id),
        campaign.state,
        campaign.state == CampaignState.OPEN && campaign.frozenAt == null,
        campaign.jobId,
        campaign.frozenAt,
        total(campaign.id, widest(campaign)),
        campaign.version,
        rights.allowed(campaign));
  }

  private CoverageRow total(UUID campaign, UnionSummary own) {
    return CoverageSql.row(
        (Tuple) query(CoverageSql.TOTAL, campaign, own).getSingleResult(),
        own.id(),
        own.name(),
        false);
  }

  private Query query(String statement, UUID campaign, UnionSummary own) {
    return entities
        .createNativeQuery(statement, Tuple.class)
        .setParameter("campaign", campaign)
        .setParameter("own", own.path());
  }

  private List<VisitStandard> standards(UUID campaign) {
    return VisitSql.rows(
            entities.createNativeQuery(STANDARDS, Tuple.class).setParameter("campaign", campaign))
        .map(
            row ->
                new VisitStandard(row.get("object", String.class), VisitSql.money(row, "amount")))
        .toList();
  }

  /** The caller's own union, where the campaign stands above it; else the campaign's. */
  private UnionSummary widest(VisitCampaign campaign) {
    String own = caller.get().unionPath();
    String path = new UnionPath(campaign.unionPath).contains(own) ? own : campaign.unionPath;
    return unions.at(new UnionPath(path)).orElseThrow();
  }

  private UnionSummary find(UUID union) {
    return unions.find(union).orElseThrow(Problem::notFound);
  }

  private VisitCampaign named(UUID id) {
    VisitCampaign campaign = campaigns.require(id);
    audit.object(VisitCampaignService.OBJECT, id, campaign.unionPath);
    return campaign;
  }
}
