package org.nuanliu.household.clarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** 台账: the families with what is missing or overdue, and what was changed for one of them. */
@ApplicationScoped
class ClarityLedger {

  private static final String NUMBER = "[0-9]{10,}";

  /** Beyond every path; no union stands there. */
  private static final String NOWHERE = "~";

  private static final Map<String, String> MISSING =
      Map.of(
          "contact", "NOT c.has_contact",
          "deadline", "NOT c.has_deadline",
          "measures", "NOT c.has_measures",
          "path", "NOT c.has_path");

  /** Which index serves all of them: the partial one of files that lack any. */
  private static final String INCOMPLETE = "NOT c.complete";

  @Inject EntityManager entities;
  @Inject ClarityRepository clarities;
  @Inject ClaritySecrets secrets;
  @Inject Unions unions;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  Page<ClarityEntry> list(ClarityFilter filter, PageQuery page) {
    LocalDate today = LocalDate.now(clock);
    Map<String, Object> wanted = conditions(filter, today);
    Query rows =
        entities.createNativeQuery(
            ClaritySql.page(wanted.keySet(), ClaritySql.ORDER.orderBy(page)), Tuple.class);
    Query count = entities.createNativeQuery(ClaritySql.count(wanted.keySet()));
    int position = 1;
    for (Object value : wanted.values()) {
      if (value != null) {
        rows.setParameter(position, value);
        count.setParameter(position++, value);
      }
    }
    rows.setParameter(position++, page.size).setParameter(position, page.offset());
    return Page.of(tuples(rows), page, number(count)).map(row -> ClaritySql.entry(row, today));
  }

  @Transactional
  Page<ClarityChangeEntry> changes(UUID id, PageQuery page) {
    HouseholdClarity clarity = clarities.require(id);
    audit.object(ClarityService.OBJECT, id, clarity.unionPath);
    Query rows =
        entities
            .createNativeQuery(
                ClaritySql.CHANGES.formatted(ClaritySql.CHANGE_ORDER.orderBy(page)), Tuple.class)
            .setParameter(1, id)
            .setParameter(2, page.size)
            .setParameter(3, page.offset());
    Query count = entities.createNativeQuery(ClaritySql.CHANGE_COUNT).setParameter(1, id);
    return Page.of(tuples(rows), page, number(count)).map(row -> ClaritySql.change(row, secrets));
  }

  /** Condition → its one parameter; null for a condition that has none. */
  private Map<String, Object> conditions(ClarityFilter filter, LocalDate today) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    if (filter.q != null && !filter.q.isBlank()) {
      String q = filter.q.strip();
      conditions.put(q.matches(NUMBER) ? "h.number = ?" : "h.head_name COLLATE \"C\" ^@ ?", q);
    }
    if (filter.union != null) {
      String path = unions.find(filter.union).map(UnionSummary::path).orElse(NOWHERE);
      conditions.put("c.union_path >= ?", path);
      conditions.put("c.union_path < ?", path + "~");
    }
    if (filter.missing != null) {
      conditions.put(INCOMPLETE, null);
      if (MISSING.containsKey(filter.missing)) {
        conditions.put(MISSING.get(filter.missing), null);
      }
    }
    if (filter.overdue) {
      conditions.put("c.due_on < ?", today);
    }
    if (filter.escalated) {
      conditions.put("c.escalated_on IS NOT NULL", null);
    }
    return conditions;
  }

  private static List<Tuple> tuples(Query query) {
    return query.getResultStream().map(row -> (Tuple) row).toList();
  }

  private static long number(Query count) {
    return ((Number) count.getSingleResult()).longValue();
  }
}
