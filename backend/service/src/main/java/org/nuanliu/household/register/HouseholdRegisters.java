package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.job.Jobs;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Registers by union: who may have one, and whether one that was printed is still true. */
@ApplicationScoped
class HouseholdRegisters {

  static final String TITLE = "困难职工名册";

  private static final String NEWEST =
      """
      SELECT h.updated_at FROM household h WHERE h.union_path >= ? AND h.union_path < ?
      ORDER BY h.updated_at DESC LIMIT 1""";

  @Inject EntityManager entities;
  @Inject Unions unions;
  @Inject Jobs jobs;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;

  /**
   * @throws Problem 400 for a union that is not the caller's or below it, 409 with too many jobs
   */
  @Transactional
  JobDetail start(RegisterOrder order) {
    UnionSummary union = union(order.union());
    audit.object("union", union.id(), union.path());
    audit.reason(order.reason());
    return jobs.start(
        HouseholdRegisterJob.KIND,
        TITLE + "：" + union.name(),
        new RegisterOrder(union.id(), order.state(), order.reason()));
  }

  /**
   * @param id null for the caller's own union
   */
  UnionSummary union(UUID id) {
    return unions
        .find(id == null ? caller.get().unionId() : id)
        .filter(union -> caller.get().path().contains(union.path()))
        .orElseThrow(
            () ->
                new Problem(PlatformProblem.INVALID).error("/union", "not-below", "请选择本工会或者下级工会"));
  }

  /** The moment of the last change to any file there. */
  OptionalInt version(UUID union) {
    return unions.find(union).stream().mapToInt(one -> version(one.path())).findFirst();
  }

  int version(String path) {
    List<?> newest =
        entities
            .createNativeQuery(NEWEST, Instant.class)
            .setParameter(1, path)
            .setParameter(2, path + "~")
            .getResultList();
    return newest.isEmpty() ? 0 : (int) ((Instant) newest.getFirst()).getEpochSecond();
  }
}
