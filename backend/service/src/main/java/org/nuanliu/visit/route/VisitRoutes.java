package org.nuanliu.visit.route;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.StaffChoice;
import org.nuanliu.union.Unions;
import org.nuanliu.visit.campaign.VisitTargetEntry;
import org.nuanliu.visit.campaign.VisitTargetLists;

/** Plans the days of those who visit. */
@ApplicationScoped
class VisitRoutes implements PanacheRepositoryBase<VisitRoute, UUID> {

  static final String OBJECT = "visit-route";

  private static final String STOP =
      """
      INSERT INTO visit_route_stop (route_id, union_path, position, target_id)
      VALUES (:route, :path, :position, :target)""";

  private static final String COUNT =
      """
      SELECT count(*), count(t.visited_at) FROM visit_route_stop s JOIN visit_target t ON t.id = s.target_id
      WHERE s.route_id = :route""";

  @Inject VisitAssignments assignments;
  @Inject VisitTargetLists targets;
  @Inject Parameters parameters;
  @Inject Unions unions;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  Page<VisitRouteEntry> list(VisitRouteFilter filter, PageQuery page) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> values = new HashMap<>();
    narrow("campaignId", filter.campaign, conditions, values);
    narrow("day", filter.day, conditions, values);
    narrow("staffId", filter.staff, conditions, values);
    var found = find(String.join(" and ", conditions) + " order by day desc, id", values);
    return Page.of(
            found.range(page.offset(), page.offset() + page.size - 1).list(), page, found.count())
        .map(this::entry);
  }

  @Transactional
  VisitRouteDetail get(UUID id) {
    return detail(named(id));
  }

  /**
   * @throws Problem 422 for somebody beyond the caller's unions, for families that this person
   *     cannot see, of another campaign, or too many
   */
  @Transactional
  VisitRouteDetail create(VisitRouteContent content) {
    StaffChoice person = assignments.person(content.staffId());
    var route = new VisitRoute();
    route.id = Ids.next();
    route.campaignId = content.campaignId();
    route.madeBy = caller.get().staffId();
    give(route, person);
    audit.object(OBJECT, route.id, route.unionPath);
    fill(route, content);
    check(route, content.targets(), person);
    persistAndFlush(route);
    stops(route, content.targets());
    return detail(route);
  }

  @Transactional
  VisitRouteDetail update(UUID id, EntityVersion seen, VisitRouteContent content) {
    VisitRoute route = named(id);
    EntityVersion.require(seen, route.version);
    StaffChoice person = assignments.person(route.staffId);
    fill(route, content);
    check(route, content.targets(), person);
    flush();
    getEntityManager()
        .createNativeQuery("DELETE FROM visit_route_stop WHERE route_id = :route")
        .setParameter("route", id)
        .executeUpdate();
    stops(route, content.targets());
    return detail(route);
  }

  @Transactional
  VisitRouteDetail handOver(UUID id, EntityVersion seen, VisitHandOver handOver) {
    VisitRoute route = named(id);
    EntityVersion.require(seen, route.version);
    StaffChoice person = assignments.person(handOver.staffId());
    List<UUID> open =
        targets.onRoute(id).stream()
            .filter(stop -> stop.visitedOn() == null)
            .map(VisitTargetEntry::id)
            .toList();
    if (!open.isEmpty()) {
      check(route, open, person);
    }
    give(route, person);
    route.updatedAt = OffsetDateTime.now(clock);
    flush();
    return detail(route);
  }

  VisitRoute named(UUID id) {
    VisitRoute route = findByIdOptional(id).orElseThrow(Problem::notFound);
    audit.object(OBJECT, id, route.unionPath);
    return route;
  }

  VisitRouteDetail detail(VisitRoute route) {
    return new VisitRouteDetail(
        route.id,
        route.campaignId,
        route.day,
        route.staffId,
        route.staffName,
        unionName(route),
        route.township,
        targets.onRoute(route.id),
        route.version,
        caller.get().may("visit-target:assign") ? List.of("update", "hand-over") : List.of());
  }

  String unionName(VisitRoute route) {
    return unions.at(new UnionPath(route.unionPath)).orElseThrow().name();
  }

  private VisitRouteEntry entry(VisitRoute route) {
    Object[] counts =
        (Object[])
            getEntityManager()
                .createNativeQuery(COUNT)
                .setParameter("route", route.id)
                .getSingleResult();
    return new VisitRouteEntry(
        route.id,
        route.campaignId,
        route.day,
        route.staffId,
        route.staffName,
        unionName(route),
        route.township,
        ((Number) counts[0]).longValue(),
        ((Number) counts[1]).longValue());
  }

  private static void give(VisitRoute route, StaffChoice person) {
    route.staffId = person.id();
    route.staffName = person.name();
    route.unionPath = person.unionPath();
  }

  private void fill(VisitRoute route, VisitRouteContent content) {
    route.day = content.day();
    route.township =
        content.township() == null || content.township().isBlank()
            ? null
            : content.township().strip();
    route.updatedAt = OffsetDateTime.now(clock);
  }

  /** All of them are of this campaign, and the person sees each; they become his. */
  private void check(VisitRoute route, List<UUID> families, StaffChoice person) {
    int most = parameters.integer("visit.pack-size", LocalDate.now(clock));
    if (families.size() > most) {
      throw refused("too-many", "一条路线最多安排 %d 户".formatted(most));
    }
    if (new HashSet<>(families).size() < families.size()) {
      throw refused("twice", "同一户只能安排一次");
    }
    if (targets.count(route.campaignId, families) < families.size()
        || assignments.give(families, person) < families.size()) {
      throw refused("not-his", "有的家庭不在这次活动的名单上，或者不归此人所在的工会");
    }
  }

  private void stops(VisitRoute route, List<UUID> families) {
    for (int at = 0; at < families.size(); at++) {
      getEntityManager()
          .createNativeQuery(STOP)
          .setParameter("route", route.id)
          .setParameter("path", route.unionPath)
          .setParameter("position", at)
          .setParameter("target", families.get(at))
          .executeUpdate();
    }
  }

  private static void narrow(
      String field, Object value, List<String> conditions, Map<String, Object> values) {
    if (value != null) {
      conditions.add("%1$s = :%1$s".formatted(field));
      values.put(field, value);
    }
  }

  private static Problem refused(String code, String message) {
    return new Problem(PlatformProblem.RULE).error("/targets", code, message);
  }
}
