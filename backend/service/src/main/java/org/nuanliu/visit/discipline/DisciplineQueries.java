package org.nuanliu.visit.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;
import org.nuanliu.visit.campaign.VisitSql;

/** 减轻基层负担 in numbers. */
@ApplicationScoped
class DisciplineQueries {

  private static final String ASKED =
      """
      SELECT v.union_path, count(*) AS forms, sum(v.fields) AS fields, sum(v.photos) AS photos,
             sum((SELECT count(*) FROM visit_follow_up f WHERE f.visit_id = v.id)) AS requests
      FROM visit v
      WHERE v.union_path >= :below AND v.union_path < :below || '~' AND v.visited_on >= :first AND v.visited_on <= :last
      GROUP BY v.union_path""";

  private static final String PAGE =
      "SELECT u.id, u.name, a.* FROM (%s) a JOIN union_org u ON u.path = a.union_path ORDER BY a.fields DESC, u.path"
          .formatted(ASKED);

  private static final String COUNT = "SELECT count(*) FROM (%s) a".formatted(ASKED);

  @Inject EntityManager entities;
  @Inject Unions unions;
  @Inject CurrentCaller caller;

  /** The unions of which most was asked first. */
  @Transactional
  Page<BurdenEntry> burden(BurdenFilter filter, PageQuery page) {
    YearMonth month = YearMonth.parse(filter.month);
    String below =
        filter.union == null
            ? caller.get().unionPath()
            : unions.find(filter.union).map(UnionSummary::path).orElseThrow(Problem::notFound);
    var rows = entities.createNativeQuery(PAGE, Tuple.class);
    var count = entities.createNativeQuery(COUNT);
    for (var query : List.of(rows, count)) {
      query
          .setParameter("below", below)
          .setParameter("first", month.atDay(1))
          .setParameter("last", month.atEndOfMonth());
    }
    return Page.of(
        VisitSql.rows(rows.setFirstResult(page.offset()).setMaxResults(page.size))
            .map(DisciplineQueries::entry)
            .toList(),
        page,
        ((Number) count.getSingleResult()).longValue());
  }

  private static BurdenEntry entry(Tuple row) {
    return new BurdenEntry(
        row.get("id", UUID.class),
        row.get("name", String.class),
        VisitSql.number(row, "forms"),
        VisitSql.number(row, "fields"),
        VisitSql.number(row, "photos"),
        VisitSql.number(row, "requests"));
  }
}
