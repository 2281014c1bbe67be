package org.nuanliu.visit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;
import org.nuanliu.visit.campaign.VisitSql;

/** Lists of visits and of what was promised on them. */
@ApplicationScoped
public class VisitQueries {

  @Inject EntityManager entities;
  @Inject VisitReader reader;
  @Inject Unions unions;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  Page<VisitEntry> list(VisitFilter filter, PageQuery page) {
    return list(filter, "", page);
  }

  /** Visits beyond the standard of their day. */
  @Transactional
  public Page<VisitEntry> beyond(VisitFilter filter, PageQuery page) {
    return list(filter, VisitListSql.BEYOND, page);
  }

  @Transactional
  Page<VisitFollowUpEntry> followUps(VisitFollowUpFilter filter, PageQuery page) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> values = new HashMap<>();
    if (filter.open != null) {
      conditions.add("f.doneOn is " + (filter.open ? "null" : "not null"));
    }
    if (Boolean.TRUE.equals(filter.mine)) {
      conditions.add("f.staffId = :staff");
      values.put("staff", caller.get().staffId());
    }
    if (Boolean.TRUE.equals(filter.overdue)) {
      conditions.add("f.doneOn is null and f.dueOn < :today");
      values.put("today", LocalDate.now(clock));
    }
    String where =
        " from VisitFollowUp f join Visit v on v.id = f.visitId where "
            + String.join(" and ", conditions);
    var rows =
        entities.createQuery("select f, v" + where + " order by f.dueOn, f.id", Object[].class);
    var count = entities.createQuery("select count(f)" + where, Long.class);
    values.forEach(rows::setParameter);
    values.forEach(count::setParameter);
    Map<String, String> names = new HashMap<>();
    return Page.of(
        rows.setFirstResult(page.offset()).setMaxResults(page.size).getResultList().stream()
            .map(row -> followUp((VisitFollowUp) row[0], (Visit) row[1], names))
            .toList(),
        page,
        count.getSingleResult());
  }

  /**
   * @param names of the unions that were met before, by path
   */
  private VisitFollowUpEntry followUp(VisitFollowUp row, Visit visit, Map<String, String> names) {
    String union =
        names.computeIfAbsent(
            visit.unionPath, path -> unions.at(new UnionPath(path)).orElseThrow().name());
    return reader.followUp(row, visit, union);
  }

  /**
   * The visits of a filter from the first to the last, each chunk under the scope of its call.
   *
   * @param maker who made them; null for all
   */
  ExportRows<VisitEntry> rows(VisitFilter filter, UUID maker) {
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        Map<String, Object> wanted = VisitListSql.wanted(filter, below(filter), maker);
        var count = entities.createNativeQuery(VisitListSql.count(wanted, most));
        return ((Number) VisitSql.bind(count, wanted).getSingleResult()).longValue();
      }

      @Override
      public List<VisitEntry> after(VisitEntry last, int size) {
        Map<String, Object> wanted = VisitListSql.wanted(filter, below(filter), maker);
        var rows =
            VisitSql.bind(
                entities.createNativeQuery(VisitListSql.after(wanted, last == null), Tuple.class),
                wanted);
        if (last != null) {
          rows.setParameter("at", last.startedAt()).setParameter("id", last.id());
        }
        return VisitSql.rows(rows.setMaxResults(size)).map(VisitListSql::entry).toList();
      }
    };
  }

  /**
   * Path of the union that is asked for; null for all.
   *
   * @throws Problem 404 for one beyond the caller
   */
  String below(VisitFilter filter) {
    return filter.union == null
        ? null
        : unions.find(filter.union).map(UnionSummary::path).orElseThrow(Problem::notFound);
  }

  private Page<VisitEntry> list(VisitFilter filter, String more, PageQuery page) {
    String below = below(filter);
    Map<String, Object> wanted =
        VisitListSql.wanted(
            filter, below, Boolean.TRUE.equals(filter.mine) ? caller.get().staffId() : null);
    var rows =
        VisitSql.bind(
                entities.createNativeQuery(VisitListSql.page(wanted, more, page), Tuple.class),
                wanted)
            .setFirstResult(page.offset())
            .setMaxResults(page.size);
    var count = VisitSql.bind(entities.createNativeQuery(VisitListSql.count(wanted, more)), wanted);
    return Page.of(
        VisitSql.rows(rows).map(VisitListSql::entry).toList(),
        page,
        ((Number) count.getSingleResult()).longValue());
  }
}
