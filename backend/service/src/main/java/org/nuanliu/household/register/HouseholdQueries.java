package org.nuanliu.household.register;

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

/** Lists of files, and what has happened to one of them. */
@ApplicationScoped
class HouseholdQueries {

  @Inject EntityManager entities;
  @Inject HouseholdRepository households;
  @Inject HouseholdConditions conditions;
  @Inject AuditTrail audit;

  @Transactional
  Page<HouseholdEntry> list(HouseholdFilter filter, PageQuery page) {
    Map<String, Object> wanted = conditions.of(filter);
    Query rows =
        entities.createNativeQuery(
            HouseholdSql.page(wanted.keySet(), order(filter, page)), Tuple.class);
    Query count = entities.createNativeQuery(HouseholdSql.count(wanted.keySet()));
    int position = 1;
    for (Object value : wanted.values()) {
      rows.setParameter(position, value);
      count.setParameter(position++, value);
    }
    rows.setParameter(position++, page.size).setParameter(position, page.offset());
    return page(rows, count, page).map(HouseholdSql::entry);
  }

  @Transactional
  Page<StepEntry> steps(UUID id, PageQuery page) {
    Household file = households.require(id);
    audit.object(HouseholdPapers.OWNER, id, file.unionPath);
    Query rows =
        entities
            .createNativeQuery(
                HouseholdSql.STEPS.formatted(HouseholdSql.STEP_ORDER.orderBy(page)), Tuple.class)
            .setParameter(1, id)
            .setParameter(2, id)
            .setParameter(3, id)
            .setParameter(4, page.size)
            .setParameter(5, page.offset());
    Query count =
        entities.createNativeQuery(HouseholdSql.STEP_COUNT).setParameter(1, id).setParameter(2, id);
    return page(rows, count, page).map(HouseholdSql::step);
  }

  private static String order(HouseholdFilter filter, PageQuery page) {
    return filter.queue == null || page.sort != null
        ? HouseholdSql.ORDER.orderBy(page)
        : HouseholdQueues.order(filter.queue);
  }

  private static Page<Tuple> page(Query rows, Query count, PageQuery page) {
    return Page.of(tuples(rows), page, ((Number) count.getSingleResult()).longValue());
  }

  private static List<Tuple> tuples(Query query) {
    return ((List<?>) query.getResultList()).stream().map(Tuple.class::cast).toList();
  }
}
