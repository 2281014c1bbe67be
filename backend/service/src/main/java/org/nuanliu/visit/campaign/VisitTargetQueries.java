package org.nuanliu.visit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** The work list: the families of a campaign by name. */
@ApplicationScoped
class VisitTargetQueries {

  private static final String ONE = TargetSql.COLUMNS + TargetSql.FROM + " WHERE t.id = :id";

  /** Before every id. */
  private static final UUID FIRST_ID = new UUID(0, 0);

  @Inject EntityManager entities;
  @Inject VisitCampaigns campaigns;
  @Inject Unions unions;
  @Inject AuditTrail audit;

  @Transactional
  Page<VisitTargetEntry> list(VisitTargetFilter filter, PageQuery page) {
    VisitCampaign campaign = campaigns.require(filter.campaign);
    audit.object(VisitCampaignService.OBJECT, campaign.id, campaign.unionPath);
    String below = below(campaign, filter.union);
    Query rows =
        bound(entities.createNativeQuery(TargetSql.page(filter, page), Tuple.class), filter, below)
            .setFirstResult(page.offset())
            .setMaxResults(page.size);
    Query count =
        bound(
            entities.createNativeQuery(TargetSql.count(filter, PageQuery.DEEPEST + 1L)),
            filter,
            below);
    return Page.of(
        VisitSql.rows(rows).map(TargetSql::entry).toList(),
        page,
        ((Number) count.getSingleResult()).longValue());
  }

  @Transactional
  VisitTargetEntry get(UUID id) {
    return VisitSql.rows(entities.createNativeQuery(ONE, Tuple.class).setParameter("id", id))
        .findFirst()
        .map(
            row -> {
              VisitTargetEntry entry = TargetSql.entry(row);
              audit.object("visit-target", id, null);
              return entry;
            })
        .orElseThrow(Problem::notFound);
  }

  /**
   * @throws Problem 404 for a campaign or a union that there is not
   */
  @Transactional
  void require(VisitTargetFilter filter) {
    VisitCampaign campaign = campaigns.require(filter.campaign);
    audit.object(VisitCampaignService.OBJECT, campaign.id, campaign.unionPath);
    below(campaign, filter.union);
  }

  /** The rows of a filter from the first to the last, each chunk under the scope of its call. */
  ExportRows<VisitTargetEntry> rows(VisitTargetFilter filter) {
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        String below = below(campaigns.require(filter.campaign), filter.union);
        Query count =
            bound(entities.createNativeQuery(TargetSql.count(filter, most)), filter, below);
        return ((Number) count.getSingleResult()).longValue();
      }

      @Override
      public List<VisitTargetEntry> after(VisitTargetEntry last, int size) {
        String below = below(campaigns.require(filter.campaign), filter.union);
        String path =
            last == null ? "" : unions.find(last.unionId()).map(UnionSummary::path).orElse("");
        Query rows =
            bound(entities.createNativeQuery(TargetSql.after(filter), Tuple.class), filter, below)
                .setParameter("path", path)
                .setParameter("id", last == null ? FIRST_ID : last.id())
                .setMaxResults(size);
        return VisitSql.rows(rows).map(TargetSql::entry).toList();
      }
    };
  }

  private Query bound(Query query, VisitTargetFilter filter, String below) {
    query.setParameter("campaign", filter.campaign).setParameter("below", below);
    return VisitSql.bind(query, TargetSql.wanted(filter));
  }

  private String below(VisitCampaign campaign, UUID union) {
    return union == null
        ? campaign.unionPath
        : unions.find(union).map(UnionSummary::path).orElseThrow(Problem::notFound);
  }
}
