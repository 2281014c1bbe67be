package org.nuanliu.household.review;

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
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Campaigns with their numbers, by union and down to the names. */
@ApplicationScoped
class ReviewCampaignQueries {

  private static final SortOrder CAMPAIGNS =
      new SortOrder(Map.of("year", "year", "deadline", "deadline"), "year DESC, openedOn DESC, id");

  @Inject EntityManager entities;
  @Inject ReviewCampaignRepository campaigns;
  @Inject Unions unions;
  @Inject AuditTrail audit;
  @Inject CurrentCaller current;

  @Transactional
  Page<CampaignDetail> list(PageQuery page) {
    List<ReviewCampaign> found =
        entities
            .createQuery(
                "from ReviewCampaign order by " + CAMPAIGNS.orderBy(page), ReviewCampaign.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size)
            .getResultList();
    return Page.of(found, page, campaigns.count()).map(this::detail);
  }

  @Transactional
  CampaignDetail get(UUID id) {
    return detail(named(id));
  }

  @Transactional
  List<CampaignUnionProgress> progress(UUID id, UUID union) {
    ReviewCampaign campaign = named(id);
    String own = union == null ? widest(campaign) : path(union);
    return ReviewSql.rows(
            entities
                .createNativeQuery(ReviewSql.PROGRESS, Tuple.class)
                .setParameter("campaign", id)
                .setParameter("own", own))
        .map(row -> ReviewSql.progress(row, own))
        .toList();
  }

  @Transactional
  Page<CampaignFamily> families(UUID id, CampaignFamilyFilter filter, PageQuery page) {
    ReviewCampaign campaign = named(id);
    String below = filter.union == null ? campaign.unionPath : path(filter.union);
    Query rows =
        entities
            .createNativeQuery(ReviewSql.families(filter, page), Tuple.class)
            .setParameter("campaign", id)
            .setParameter("below", below)
            .setFirstResult(page.offset())
            .setMaxResults(page.size);
    Query count =
        entities
            .createNativeQuery(ReviewSql.familyCount(filter))
            .setParameter("campaign", id)
            .setParameter("below", below);
    return Page.of(
        ReviewSql.rows(rows).map(ReviewSql::family).toList(),
        page,
        ((Number) count.getSingleResult()).longValue());
  }

  CampaignDetail detail(ReviewCampaign campaign) {
    UnionSummary union = unions.at(new UnionPath(campaign.unionPath)).orElseThrow();
    Tuple numbers =
        (Tuple)
            entities
                .createNativeQuery(ReviewSql.NUMBERS, Tuple.class)
                .setParameter("campaign", campaign.id)
                .setParameter("below", widest(campaign))
                .getSingleResult();
    return new CampaignDetail(
        campaign.id,
        campaign.year,
        union.id(),
        union.name(),
        campaign.openedOn,
        campaign.deadline,
        campaign.listedOn == null,
        campaign.jobId,
        ReviewSql.number(numbers, "total"),
        ReviewSql.number(numbers, "started"),
        ReviewSql.number(numbers, "done"));
  }

  /** The caller's own union, where the campaign stands above it; else the campaign's. */
  private String widest(ReviewCampaign campaign) {
    Caller caller = current.get();
    return new UnionPath(campaign.unionPath).contains(caller.unionPath())
        ? caller.unionPath()
        : campaign.unionPath;
  }

  private ReviewCampaign named(UUID id) {
    ReviewCampaign campaign = campaigns.require(id);
    audit.object(ReviewCampaignService.OBJECT, id, campaign.unionPath);
    return campaign;
  }

  private String path(UUID union) {
    return unions.find(union).map(UnionSummary::path).orElseThrow(Problem::notFound);
  }
}
