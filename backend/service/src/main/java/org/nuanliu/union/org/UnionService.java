package org.nuanliu.union.org;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionMoved;
import org.nuanliu.union.UnionOccupancy;
import org.nuanliu.union.UnionProblem;
import org.nuanliu.union.UnionSummary;

/** Opening, renaming, moving and closing unions inside the caller's own subtree. */
@ApplicationScoped
class UnionService {

  @Inject UnionRepository unions;
  @Inject UnionHistory history;
  @Inject UnionRights rights;
  @Inject UnionTree tree;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject Event<UnionMoved> moved;
  @Inject @All List<UnionOccupancy> occupancies;

  @Transactional
  UnionDetails get(UUID id) {
    return details(unions.findByIdOptional(id).orElseThrow(Problem::notFound));
  }

  @Transactional
  List<UnionChange> historyOf(UUID id) {
    return history.of(unions.findByIdOptional(id).orElseThrow(Problem::notFound).id());
  }

  @Transactional
  UnionDetails create(UnionCreation wanted) {
    unions.lockTree();
    UnionOrg parent = rights.require(UnionRights.CREATE, unions.findById(wanted.parentId()));
    UnionOrg union =
        parent.open(
            Ids.next(),
            unions.nextShortId(),
            wanted.kind(),
            wanted.name().strip(),
            wanted.areaCode(),
            today());
    unions.persist(union);
    unions.flush();
    record(union, "opened", null, union.name(), today(), null);
    return details(union);
  }

  @Transactional
  UnionDetails rename(UUID id, EntityVersion seen, UnionRenaming wanted) {
    UnionOrg union = open(UnionRights.RENAME, id, seen);
    LocalDate since = Objects.requireNonNullElse(wanted.since(), today());
    if (since.isAfter(today())) {
      throw new Problem(PlatformProblem.INVALID).error("/since", "in-future", "生效日期不能晚于今天");
    }
    String nameBefore = union.name();
    String codeBefore = union.areaCode();
    union.rename(wanted.name().strip(), wanted.areaCode());
    unions.flush();
    if (!union.name().equals(nameBefore)) {
      record(union, "renamed", nameBefore, union.name(), since, wanted.reason());
    }
    if (!Objects.equals(union.areaCode(), codeBefore)) {
      record(union, "area-code", codeBefore, union.areaCode(), since, wanted.reason());
    }
    return details(union);
  }

  @Transactional
  UnionDetails move(UUID id, EntityVersion seen, UnionMove wanted) {
    unions.lockTree();
    UnionOrg union = open(UnionRights.MOVE, id, seen);
    UnionOrg target = rights.require(UnionRights.CREATE, unions.findById(wanted.parentId()));
    if (union.path().contains(target.path().value())) {
      throw new Problem(UnionProblem.UNDER_ITSELF);
    }
    target.requireRoomFor(union.kind());
    UnionOrg parent = unions.findById(union.parentId());
    UnionPath from = union.path();
    unions.move(union, target, target.path().child(union.shortId()));
    record(union, "moved", parent.name(), target.name(), today(), wanted.reason());
    moved.fire(new UnionMoved(union.id(), from, union.path()));
    return details(union);
  }

  @Transactional
  UnionDetails close(UUID id, EntityVersion seen, UnionClosing wanted) {
    unions.lockTree();
    UnionOrg union = open(UnionRights.CLOSE, id, seen);
    requireEmpty(union);
    union.close(today());
    unions.flush();
    record(union, "closed", union.name(), null, today(), wanted.reason());
    return details(union);
  }

  private UnionOrg open(String action, UUID id, EntityVersion seen) {
    UnionOrg union = rights.require(action, unions.findById(id));
    EntityVersion.require(seen, union.version());
    return union;
  }

  private void requireEmpty(UnionOrg union) {
    List<String> live = new ArrayList<>();
    long children = unions.countOpenChildren(union);
    if (children > 0) {
      live.add(children + " 个下级工会");
    }
    occupancies.forEach(room -> room.liveAt(union.path()).ifPresent(live::add));
    if (!live.isEmpty()) {
      throw new Problem(UnionProblem.IN_USE).detail("还有" + String.join("、", live) + "，请先处理。");
    }
  }

  private void record(
      UnionOrg union, String what, String before, String after, LocalDate on, String reason) {
    history.add(union.id(), new UnionChange(what, before, after, on, reason));
    audit.object("union", union.id(), union.path().value());
    if (reason != null) {
      audit.reason(reason);
    }
  }

  private UnionDetails details(UnionOrg union) {
    List<UnionSummary> upwards = tree.upwards(union.path());
    return new UnionDetails(
        union.id(),
        union.path().value(),
        union.kind(),
        union.name(),
        union.areaCode(),
        union.isOpen(),
        union.openedOn(),
        union.closedOn(),
        upwards.subList(1, upwards.size()).reversed(),
        union.version(),
        rights.allowed(union),
        rights.childKinds(union));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
