package org.nuanliu.aid.clue;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.union.Unions;

/** Finds clues, shows them to those above, and keeps what came of them. */
@ApplicationScoped
class AidClues implements PanacheRepositoryBase<AidClue, UUID> {

  private static final String OBJECT = "aid-clue";
  private static final String HANDLE = "aid-clue:handle";

  private static final SortOrder ORDER =
      new SortOrder(Map.of("foundOn", "foundOn"), "foundOn desc, id");

  private static final String FIND =
      """
      INSERT INTO aid_clue (id, union_path, kind, subject, household_id, application_id, title, reason, found_on)
      SELECT uuidv7(), f.union_path, :kind, f.subject, f.household_id, f.application_id, f.title, f.reason, :today
      FROM (%s) f WHERE f.union_path >= :path AND f.union_path < :path || '~'
      ON CONFLICT (kind, subject) DO NOTHING""";

  @Inject Scope scope;
  @Inject Unions unions;
  @Inject Parameters parameters;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Looks through the records of the caller's unions; what counts beside them lies anywhere. */
  @Transactional
  AidClueScanResult scan() {
    String path = caller.get().unionPath();
    audit.object(OBJECT, path, path);
    return new AidClueScanResult(scan(path));
  }

  /** Once a day for the whole province. */
  @Transactional
  int scanAll() {
    return scan(UnionPath.ROOT.value());
  }

  @Transactional
  Page<AidClueEntry> list(AidClueFilter filter, PageQuery page) {
    var found = found(filter, null, ORDER.orderBy(page));
    long counted = found.count();
    return Page.of(found.range(page.offset(), page.offset() + page.size - 1).list(), page, counted)
        .map(this::entry);
  }

  /** All clues of a filter, the oldest first. */
  ExportRows<AidClueEntry> rows(AidClueFilter filter) {
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        return found(filter, null, "id").count();
      }

      @Override
      public List<AidClueEntry> after(AidClueEntry last, int size) {
        return found(filter, last, "id").range(0, size - 1).stream()
            .map(AidClues.this::entry)
            .toList();
      }
    };
  }

  private PanacheQuery<AidClue> found(AidClueFilter filter, AidClueEntry last, String order) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> wanted = new HashMap<>();
    if (filter.kind != null) {
      conditions.add("kind = :kind");
      wanted.put("kind", filter.kind);
    }
    if (filter.state != null) {
      conditions.add("outcome is " + (filter.state.equals("open") ? "null" : "not null"));
    }
    if (last != null) {
      conditions.add("id > :last");
      wanted.put("last", last.id());
    }
    return find(String.join(" and ", conditions) + " order by " + order, wanted);
  }

  /**
   * @throws Problem 409 for a clue that was handled before
   */
  @Transactional
  AidClueEntry handle(UUID id, EntityVersion seen, AidClueHandling handling) {
    AidClue clue = findByIdOptional(id).orElseThrow(Problem::notFound);
    audit.object(OBJECT, id, clue.unionPath);
    EntityVersion.require(seen, clue.version);
    if (clue.outcome != null) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("这条线索已经处理过。").allowedActions(List.of());
    }
    clue.outcome = handling.outcome();
    clue.handling = handling.handling().strip();
    clue.handledBy = caller.get().staffId();
    clue.handlerName = caller.get().name();
    clue.handledOn = LocalDate.now(clock);
    flush();
    return entry(clue);
  }

  private int scan(String path) {
    LocalDate today = LocalDate.now(clock);
    int percent = parameters.integer("aid-clue.near-percent", today);
    int count = parameters.integer("aid-clue.round-count", today);
    return scope.elevated(
        "aid-clue-scan",
        () -> {
          int found = 0;
          for (AidClueKind kind : AidClueKind.values()) {
            Query insert =
                getEntityManager()
                    .createNativeQuery(FIND.formatted(kind.query()))
                    .setParameter("kind", kind.code())
                    .setParameter("today", today)
                    .setParameter("path", path);
            if (kind == AidClueKind.NEAR_CAP) {
              insert.setParameter("percent", percent);
            }
            if (kind == AidClueKind.ROUND_SUMS) {
              insert.setParameter("count", count);
            }
            found += insert.executeUpdate();
          }
          return found;
        });
  }

  private AidClueEntry entry(AidClue clue) {
    boolean open = clue.outcome == null && caller.get().may(HANDLE);
    return new AidClueEntry(
        clue.id,
        unions.at(new UnionPath(clue.unionPath)).orElseThrow().name(),
        clue.kind,
        clue.householdId,
        clue.applicationId,
        clue.title,
        clue.reason,
        clue.foundOn,
        clue.outcome,
        clue.handling,
        clue.handlerName,
        clue.handledOn,
        clue.version,
        open ? List.of("handle") : List.of());
  }
}
