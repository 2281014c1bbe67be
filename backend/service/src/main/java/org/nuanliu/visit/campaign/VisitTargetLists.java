package org.nuanliu.visit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Families of work lists as routes and packs need them; only those that the caller sees. */
@ApplicationScoped
public class VisitTargetLists {

  private static final String ON_ROUTE =
      TargetSql.COLUMNS
          + TargetSql.FROM
          + " JOIN visit_route_stop s ON s.target_id = t.id WHERE s.route_id = :route ORDER BY s.position";

  /** Whom somebody still has to visit; those with an appointment first. */
  private static final String MINE =
      TargetSql.COLUMNS
          + TargetSql.FROM
          + " JOIN visit_campaign c ON c.id = t.campaign_id AND c.state = 'OPEN'"
          + " WHERE t.assignee_id = :staff AND t.visited_at IS NULL"
          + " ORDER BY t.next_try_on NULLS LAST, t.union_path, t.id LIMIT :most";

  @Inject EntityManager entities;

  /** In the order of the way. */
  public List<VisitTargetEntry> onRoute(UUID route) {
    return VisitSql.rows(
            entities.createNativeQuery(ON_ROUTE, Tuple.class).setParameter("route", route))
        .map(TargetSql::entry)
        .toList();
  }

  public List<VisitTargetEntry> openOf(UUID staff, int most) {
    return VisitSql.rows(
            entities
                .createNativeQuery(MINE, Tuple.class)
                .setParameter("staff", staff)
                .setParameter("most", most))
        .map(TargetSql::entry)
        .toList();
  }

  /** How many of these are of the campaign. */
  public long count(UUID campaign, Collection<UUID> families) {
    return ((Number)
            entities
                .createNativeQuery(
                    "SELECT count(*) FROM visit_target WHERE campaign_id = :campaign AND id IN (:families)")
                .setParameter("campaign", campaign)
                .setParameter("families", families)
                .getSingleResult())
        .longValue();
  }
}
