package org.nuanliu.household.clarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** The percentages of a union and of everything directly below it, from one statement. */
@ApplicationScoped
class ClaritySummaries {

  private static final List<String> COLUMNS =
      List.of("families", "contact", "deadline", "measures", "path", "complete", "overdue");

  @Inject EntityManager entities;
  @Inject Unions unions;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @param unionId null for the caller's own
   * @throws Problem 404 for no union, and for one outside the caller's scope
   */
  @Transactional
  ClaritySummary of(UUID unionId) {
    UnionSummary union =
        unions
            .find(unionId == null ? caller.get().unionId() : unionId)
            .filter(found -> caller.get().path().contains(found.path()))
            .orElseThrow(Problem::notFound);
    Map<String, long[]> counts = count(union.path());
    Map<String, UnionSummary> names = unions.at(counts.keySet());
    long[] sum = new long[COLUMNS.size()];
    List<ClarityCount> branches = new ArrayList<>();
    counts.forEach(
        (path, own) -> {
          for (int i = 0; i < sum.length; i++) {
            sum[i] += own[i];
          }
          UnionSummary branch = names.get(path);
          branches.add(ClarityCount.of(branch.id(), branch.name(), path.equals(union.path()), own));
        });
    return new ClaritySummary(ClarityCount.of(union.id(), union.name(), false, sum), branches);
  }

  private Map<String, long[]> count(String path) {
    Map<String, long[]> counts = new LinkedHashMap<>();
    entities
        .createNativeQuery(ClaritySql.SUMMARY, Tuple.class)
        .setParameter("length", path.length())
        .setParameter("below", path)
        .setParameter("today", LocalDate.now(clock))
        .getResultStream()
        .map(Tuple.class::cast)
        .forEach(
            row -> counts.put(((Tuple) row).get("branch", String.class), numbers((Tuple) row)));
    return counts;
  }

  private static long[] numbers(Tuple row) {
    return COLUMNS.stream().mapToLong(name -> ((Number) row.get(name)).longValue()).toArray();
  }
}
