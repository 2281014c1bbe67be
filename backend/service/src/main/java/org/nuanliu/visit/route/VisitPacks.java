package org.nuanliu.visit.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.FieldFile;
import org.nuanliu.household.FieldFiles;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.visit.campaign.VisitTargetEntry;
import org.nuanliu.visit.campaign.VisitTargetLists;
import org.nuanliu.visit.record.FamilyVisits;

/**
 * Makes the pack of a person: his routes of the day, or without one the families that he still has
 * to visit. One event of the audit trail names every file that was read.
 */
@ApplicationScoped
class VisitPacks {

  @Inject VisitRoutes routes;
  @Inject VisitTargetLists targets;
  @Inject FieldFiles files;
  @Inject FamilyVisits visits;
  @Inject Parameters parameters;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @param day null for today
   */
  @Transactional
  VisitPack mine(LocalDate day) {
    LocalDate wanted = day == null ? LocalDate.now(clock) : day;
    UUID me = caller.get().staffId();
    int most = parameters.integer("visit.pack-size", LocalDate.now(clock));
    List<VisitPackItem> items = new ArrayList<>();
    List<VisitRoute> planned = routes.list("staffId = ?1 and day = ?2 order by id", me, wanted);
    for (VisitRoute route : planned) {
      targets.onRoute(route.id).forEach(stop -> add(items, stop, route.id, most));
    }
    if (planned.isEmpty()) {
      targets.openOf(me, most).forEach(target -> add(items, target, null, most));
    }
    audit.object("visit-pack", me, caller.get().unionPath());
    audit.reason(
        "外出资料包 %d 户：%s"
            .formatted(
                items.size(),
                items.stream().map(VisitPackItem::number).collect(Collectors.joining("、"))));
    return new VisitPack(wanted, OffsetDateTime.now(clock), items);
  }

  private void add(List<VisitPackItem> items, VisitTargetEntry target, UUID route, int most) {
    if (items.size() < most) {
      files.find(target.householdId()).ifPresent(file -> items.add(item(target, route, file)));
    }
  }

  private VisitPackItem item(VisitTargetEntry target, UUID route, FieldFile file) {
    return new VisitPackItem(
        target.id(),
        target.campaignId(),
        route,
        file.id(),
        file.version(),
        file.number(),
        file.headName(),
        target.unionName(),
        target.category(),
        file.address(),
        file.phone(),
        file.persons(),
        file.measures(),
        target.visitedOn(),
        target.attempts(),
        target.notMet(),
        target.nextTryOn(),
        visits.last(file.id()).orElse(null),
        visits.promises(file.id()));
  }
}
