package org.nuanliu.service.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.service.station.domain.StationIssue;
import org.nuanliu.service.station.domain.StationStandard;

/** What happens at a station: checks, use, visits. */
@ApplicationScoped
class StationRecords {

  private static final SortOrder CHECKS = new SortOrder(Map.of(), "checkedOn desc, id desc");
  private static final SortOrder USES = new SortOrder(Map.of(), "month desc");
  private static final SortOrder VISITS = new SortOrder(Map.of(), "visitedOn desc, id desc");

  /** Two who tell the same month at once correct each other and do not collide. */
  private static final String TELL =
      """
      INSERT INTO station_use (id, station_id, union_path, month, visitors, staff_id, staff_name)
      VALUES (:id, :station, :path, :month, :visitors, :staff, :name)
      ON CONFLICT (station_id, month) DO UPDATE
        SET visitors = EXCLUDED.visitors, staff_id = EXCLUDED.staff_id, staff_name = EXCLUDED.staff_name""";

  @Inject EntityManager entities;
  @Inject StationService stations;
  @Inject StationRights rights;
  @Inject StationFormCheck check;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  Page<StationCheckEntry> checks(UUID id, PageQuery page) {
    return list(StationInspection.class, id, CHECKS, page).map(StationCheckEntry::of);
  }

  @Transactional
  Page<StationUseEntry> uses(UUID id, PageQuery page) {
    return list(StationUse.class, id, USES, page).map(StationUseEntry::of);
  }

  @Transactional
  Page<StationVisitEntry> visits(UUID id, PageQuery page) {
    return list(StationVisit.class, id, VISITS, page).map(StationVisitEntry::of);
  }

  /**
   * @throws Problem 409 for a station that is no more, 422 for what the register contradicts
   */
  @Transactional
  StationCheckEntry check(UUID id, StationCheckForm form) {
    Station station = recording(id);
    requirePast(form.checkedOn(), "/checkedOn");
    check.requireCodes("station-standard", form.met(), "/met", today());
    List<StationIssue> issues =
        StationStandard.contradictions(form.met(), station.facilities, station.mapListed);
    if (!issues.isEmpty()) {
      var problem = new Problem(PlatformProblem.RULE).detail("检查结果与站点台账不一致，请先更新台账。");
      issues.forEach(issue -> problem.error(issue.pointer(), issue.code(), issue.message()));
      throw problem;
    }
    var row = new StationInspection();
    row.id = Ids.next();
    row.stationId = station.id;
    row.unionPath = station.unionPath;
    row.checkedOn = form.checkedOn();
    row.met = form.met();
    row.missing = StationStandard.missing(station.facilities);
    row.note = form.note();
    row.staffId = caller.get().staffId();
    row.staffName = caller.get().name();
    entities.persist(row);
    return StationCheckEntry.of(row);
  }

  /**
   * @throws Problem 409 for a station that is no more, 422 for a month that has not begun
   */
  @Transactional
  StationUseEntry tell(UUID id, StationUseForm form) {
    Station station = recording(id);
    LocalDate month = LocalDate.parse(form.month() + "-01");
    requirePast(month, "/month");
    entities
        .createNativeQuery(TELL)
        .setParameter("id", Ids.next())
        .setParameter("station", station.id)
        .setParameter("path", station.unionPath)
        .setParameter("month", month)
        .setParameter("visitors", form.visitors())
        .setParameter("staff", caller.get().staffId())
        .setParameter("name", caller.get().name())
        .executeUpdate();
    return new StationUseEntry(form.month(), form.visitors(), caller.get().name());
  }

  /**
   * @throws Problem 409 for a station that is no more, 422 for a day to come, or more migrant
   *     workers than workers
   */
  @Transactional
  StationVisitEntry visit(UUID id, StationVisitForm form) {
    Station station = recording(id);
    requirePast(form.visitedOn(), "/visitedOn");
    if (form.migrantWorkers() > form.workers()) {
      throw new Problem(PlatformProblem.RULE)
          .error("/migrantWorkers", "more-than-all", "农民工人数不能超过慰问人数");
    }
    var row = new StationVisit();
    row.id = Ids.next();
    row.stationId = station.id;
    row.unionPath = station.unionPath;
    row.visitedOn = form.visitedOn();
    row.workers = form.workers();
    row.migrantWorkers = form.migrantWorkers();
    row.content = form.content().strip();
    row.staffId = caller.get().staffId();
    row.staffName = caller.get().name();
    row.staffUnionName = caller.get().unionName();
    entities.persist(row);
    return StationVisitEntry.of(row);
  }

  private Station recording(UUID id) {
    Station station = stations.named(id);
    rights.requireRecording(station);
    return station;
  }

  private void requirePast(LocalDate day, String pointer) {
    if (day.isAfter(today())) {
      throw new Problem(PlatformProblem.RULE).error(pointer, "future", "不能晚于今天");
    }
  }

  private <T> Page<T> list(Class<T> type, UUID id, SortOrder order, PageQuery page) {
    Station station = stations.named(id);
    String from = " from %s where stationId = :id".formatted(type.getSimpleName());
    List<T> rows =
        entities
            .createQuery(from + " order by " + order.orderBy(page), type)
            .setParameter("id", station.id)
            .setFirstResult(page.offset())
            .setMaxResults(page.size)
            .getResultList();
    long counted =
        entities
            .createQuery("select count(*)" + from, Long.class)
            .setParameter("id", station.id)
            .getSingleResult();
    return Page.of(rows, page, counted);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
