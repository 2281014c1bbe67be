package org.nuanliu.household.notice;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.register.NoticedHouseholds;
import org.nuanliu.household.register.domain.NoticeKind;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.quota.Quota;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** The public page: whoever asks sees every union's notices of today, and nothing else. */
@ApplicationScoped
class PublicNotices {

  private static final SortOrder ORDER =
      new SortOrder(Map.of("startsOn", "starts_on", "endsOn", "ends_on"), "ends_on, starts_on, id");

  private static final String TODAY =
      """
       FROM household_notice
      WHERE NOT ended AND ends_on >= :today AND starts_on <= :today\
      """;

  private static final String COLUMNS =
      "SELECT id, kind, masked_name, unit_name, category, cause, starts_on, ends_on, phone";

  @Inject EntityManager entities;
  @Inject Scope scope;
  @Inject Unions unions;
  @Inject NoticedHouseholds households;
  @Inject Parameters parameters;
  @Inject Quota quota;
  @Inject RoutingContext http;
  @Inject Clock clock;

  /**
   * @param union only those of this union and below it; null for all
   */
  Page<PublicNotice> list(UUID union, PageQuery page) {
    UnionPath below = union == null ? UnionPath.ROOT : path(union);
    String order = " ORDER BY " + ORDER.orderBy(page);
    String where = TODAY + " AND union_path >= :below AND union_path < :below || '~'";
    return scope.elevated(
        "public-notice",
        () ->
            Page.of(
                notices(
                    today(COLUMNS + where + order)
                        .setParameter("below", below.value())
                        .setFirstResult(page.offset())
                        .setMaxResults(page.size)),
                page,
                ((Number)
                        entities
                            .createNativeQuery(
                                "SELECT count(*) FROM (SELECT%s LIMIT %d) AS counted"
                                    .formatted(where, PageQuery.DEEPEST + 1))
                            .setParameter("today", LocalDate.now(clock))
                            .setParameter("below", below.value())
                            .getSingleResult())
                    .longValue()));
  }

  /**
   * @throws Problem 404 for one that never was, has run out, or was taken down: the same in all
   *     cases
   */
  PublicNotice get(UUID id) {
    return scope
        .elevated(
            "public-notice",
            () -> notices(today(COLUMNS + TODAY + " AND id = :id").setParameter("id", id)))
        .stream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /** Limited for each source, because nobody has to sign in. */
  @Transactional
  void object(UUID id, PublicObjection objection) {
    int limit = parameters.integer("notice.hourly-objections", LocalDate.now(clock));
    households.objectFromPublic(id, objection.content().strip(), objection.contact());
    quota.takeHourly("public-objection", source(), limit, "同一来源一小时内最多提出 " + limit + " 次异议，请稍后再试。");
  }

  private UnionPath path(UUID union) {
    return unions
        .find(union)
        .map(UnionSummary::path)
        .map(UnionPath::new)
        .orElseThrow(Problem::notFound);
  }

  private Query today(String sql) {
    return entities.createNativeQuery(sql, Tuple.class).setParameter("today", LocalDate.now(clock));
  }

  private static List<PublicNotice> notices(Query query) {
    return query.getResultStream().map(row -> notice((Tuple) row)).toList();
  }

  private static PublicNotice notice(Tuple row) {
    return new PublicNotice(
        row.get("id", UUID.class),
        NoticeKind.valueOf(row.get("kind", String.class)),
        row.get("masked_name", String.class),
        row.get("unit_name", String.class),
        row.get("category", String.class),
        row.get("cause", String.class),
        row.get("starts_on", LocalDate.class),
        row.get("ends_on", LocalDate.class),
        row.get("phone", String.class));
  }

  /** The address that called; behind a proxy it is the one that the trusted proxy names. */
  private String source() {
    return http.request().remoteAddress().hostAddress();
  }
}
