package org.nuanliu.enterprise.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.enterprise.register.domain.Resettlement;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** 去产能职工安置: where the workers of enterprises that cut capacity stand. */
@ApplicationScoped
class Resettlements implements PanacheRepositoryBase<EnterpriseResettlement, UUID> {

  /** Beyond every path; no union stands there. */
  private static final String NOWHERE = "~";

  private static final SortOrder DAYS = new SortOrder(Map.of(), "asOf desc");

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("name", "name", "waiting", "waiting", "affected", "affected", "asOf", "as_of"),
          "waiting DESC NULLS FIRST, id");

  /** Each enterprise that cuts capacity with its newest numbers; without any it waits for them. */
  private static final String STANDING =
      """
      SELECT e.id, e.name, u.name AS union_name, e.headcount, r.as_of, r.affected, r.reassigned, r.retrained,
             r.early_retired, r.retired, r.reemployed, r.public_posts, r.unemployed, r.waiting
      FROM enterprise e JOIN union_org u ON u.path = e.union_path
      LEFT JOIN LATERAL (SELECT * FROM enterprise_resettlement x WHERE x.enterprise_id = e.id
        ORDER BY x.as_of DESC LIMIT 1) r ON true
      WHERE e.state = :state AND e.union_path >= :from AND e.union_path < :to""";

  private static final String SUMS =
      """
      SELECT count(*)::int AS enterprises, count(s.as_of)::int AS told, coalesce(sum(s.affected), 0)::int AS affected,
             coalesce(sum(s.reassigned), 0)::int AS reassigned, coalesce(sum(s.retrained), 0)::int AS retrained,
             coalesce(sum(s.early_retired), 0)::int AS early_retired, coalesce(sum(s.retired), 0)::int AS retired,
             coalesce(sum(s.reemployed), 0)::int AS reemployed, coalesce(sum(s.public_posts), 0)::int AS public_posts,
             coalesce(sum(s.unemployed), 0)::int AS unemployed
      FROM (%s) AS s""";

  @Inject EnterpriseRepository enterprises;
  @Inject EnterpriseRights rights;
  @Inject Unions unions;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  Page<ResettlementEntry> of(UUID id, PageQuery page) {
    Enterprise enterprise = named(id);
    var found = find("enterpriseId = ?1 order by " + DAYS.orderBy(page), enterprise.id);
    long counted = found.count();
    return Page.of(found.range(page.offset(), page.offset() + page.size - 1).list(), page, counted)
        .map(ResettlementEntry::of);
  }

  /**
   * @throws Problem 409 for an enterprise that does not cut capacity and for a day that is told,
   *     422 for numbers that do not add up
   */
  @Transactional
  ResettlementEntry record(UUID id, ResettlementRecord record) {
    Enterprise enterprise = named(id);
    rights.requireCapacityCut(enterprise);
    if (record.asOf().isAfter(LocalDate.now(clock))) {
      throw new Problem(PlatformProblem.RULE).error("/asOf", "future", "截止日期不能晚于今天");
    }
    Resettlement numbers = record.numbers();
    if (numbers.waiting() < 0) {
      throw new Problem(PlatformProblem.RULE)
          .error("/affected", "less-than-told", "各项去向合计比需安置职工多 %d 人".formatted(-numbers.waiting()));
    }
    var row = new EnterpriseResettlement();
    row.id = Ids.next();
    row.enterpriseId = enterprise.id;
    row.unionPath = enterprise.unionPath;
    row.asOf = record.asOf();
    row.affected = numbers.affected();
    row.reassigned = numbers.reassigned();
    row.retrained = numbers.retrained();
    row.earlyRetired = numbers.earlyRetired();
    row.retired = numbers.retired();
    row.reemployed = numbers.reemployed();
    row.publicPosts = numbers.publicPosts();
    row.unemployed = numbers.unemployed();
    row.note = record.note();
    row.staffId = caller.get().staffId();
    row.staffName = caller.get().name();
    persistAndFlush(row);
    return ResettlementEntry.of(row);
  }

  /**
   * @param union whose subtree is wanted; null for all that the caller sees
   */
  @Transactional
  Page<ResettlementStanding> list(UUID union, PageQuery page) {
    Query rows = query(STANDING + " ORDER BY " + ORDER.orderBy(page), union);
    Query count =
        query(
            "SELECT count(*) AS counted FROM (%s LIMIT %d) AS standing"
                .formatted(STANDING, PageQuery.DEEPEST + 1),
            union);
    return Page.of(
        rows.setFirstResult(page.offset())
            .setMaxResults(page.size)
            .getResultStream()
            .map(row -> standing((Tuple) row))
            .toList(),
        page,
        ((Tuple) count.getSingleResult()).get("counted", Long.class));
  }

  /** The newest numbers of all of them together. */
  @Transactional
  ResettlementSummary summary(UUID union) {
    Tuple sums = (Tuple) query(SUMS.formatted(STANDING), union).getSingleResult();
    Resettlement numbers = numbers(sums);
    return new ResettlementSummary(
        sums.get("enterprises", Integer.class),
        sums.get("told", Integer.class),
        numbers,
        numbers.settled(),
        numbers.waiting());
  }

  private Query query(String sql, UUID union) {
    String path =
        union == null
            ? caller.get().unionPath()
            : unions.find(union).map(UnionSummary::path).orElse(NOWHERE);
    return getEntityManager()
        .createNativeQuery(sql, Tuple.class)
        .setParameter("state", Enterprise.CAPACITY_CUT)
        .setParameter("from", path)
        .setParameter("to", path + "~");
  }

  private Enterprise named(UUID id) {
    Enterprise enterprise = enterprises.require(id);
    audit.object(EnterpriseService.OBJECT, id, enterprise.unionPath);
    return enterprise;
  }

  private static ResettlementStanding standing(Tuple row) {
    LocalDate asOf = row.get("as_of", LocalDate.class);
    Resettlement numbers = asOf == null ? null : numbers(row);
    return new ResettlementStanding(
        row.get("id", UUID.class),
        row.get("name", String.class),
        row.get("union_name", String.class),
        row.get("headcount", Integer.class),
        asOf,
        numbers,
        numbers == null ? null : numbers.settled(),
        numbers == null ? null : numbers.waiting());
  }

  private static Resettlement numbers(Tuple row) {
    return new Resettlement(
        row.get("affected", Integer.class),
        row.get("reassigned", Integer.class),
        row.get("retrained", Integer.class),
        row.get("early_retired", Integer.class),
        row.get("retired", Integer.class),
        row.get("reemployed", Integer.class),
        row.get("public_posts", Integer.class),
        row.get("unemployed", Integer.class));
  }
}
