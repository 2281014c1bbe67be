package org.nuanliu.enterprise.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.enterprise.EnterpriseSummary;
import org.nuanliu.enterprise.Enterprises;
import org.nuanliu.enterprise.visit.domain.EnterpriseVisitCheck;
import org.nuanliu.enterprise.visit.domain.EnterpriseVisitIssue;
import org.nuanliu.household.Employment;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Records visits to enterprises and shows them. */
@ApplicationScoped
class EnterpriseVisits {

  /** As the audit trail names the record. */
  private static final String OBJECT = "enterprise-visit";

  private static final String WELFARE = "worker-welfare";
  private static final String SERVICE = "worker-service";

  /** Beyond every path; no union stands there. */
  private static final String NOWHERE = "~";

  private static final SortOrder ORDER =
      new SortOrder(Map.of("visitedOn", "visitedOn"), "visitedOn desc, id desc");

  /** What stands in the newest visit to each enterprise is what is lacking now. */
  private static final String NEEDS =
      """
      WITH newest AS (
        SELECT DISTINCT ON (enterprise_id) missing_welfare, wanted_services, headcount FROM enterprise_visit
        WHERE union_path >= :from AND union_path < :to ORDER BY enterprise_id, visited_on DESC, id DESC)
      SELECT n.list, n.code, count(*)::int AS enterprises, sum(n.headcount)::int AS workers
      FROM (SELECT 'worker-welfare' AS list, unnest(missing_welfare) AS code, headcount FROM newest
            UNION ALL SELECT 'worker-service', unnest(wanted_services), headcount FROM newest) AS n
      GROUP BY n.list, n.code ORDER BY n.list DESC, enterprises DESC, n.code""";

  @Inject EnterpriseVisitRepository visits;
  @Inject EnterpriseActions actions;
  @Inject Enterprises enterprises;
  @Inject Employment employment;
  @Inject EntityManager entities;
  @Inject Unions unions;
  @Inject Codes codes;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  Page<EnterpriseVisitEntry> of(UUID enterpriseId, PageQuery page) {
    EnterpriseSummary enterprise = enterprise(enterpriseId);
    audit.object("enterprise", enterpriseId, enterprise.unionPath());
    var found = visits.find("enterpriseId = ?1 order by " + ORDER.orderBy(page), enterpriseId);
    long counted = found.count();
    return Page.of(found.range(page.offset(), page.offset() + page.size - 1).list(), page, counted)
        .map(EnterpriseVisitEntry::of);
  }

  @Transactional
  EnterpriseVisitDetail get(UUID id) {
    EnterpriseVisit visit = visits.findByIdOptional(id).orElseThrow(Problem::notFound);
    audit.object(OBJECT, id, visit.unionPath);
    return detail(visit, enterprise(visit.enterpriseId));
  }

  /**
   * @throws Problem 422 with everything that is wrong
   */
  @Transactional
  EnterpriseVisitDetail record(UUID enterpriseId, EnterpriseVisitForm form) {
    EnterpriseSummary enterprise = enterprise(enterpriseId);
    requireSound(form, enterprise);
    EnterpriseVisit visit = visit(enterprise, form);
    visits.persistAndFlush(visit);
    audit.object(OBJECT, visit.id, visit.unionPath);
    form.actions().forEach(promise -> actions.promise(visit, enterprise, promise));
    entities.flush();
    return detail(visit, enterprise);
  }

  /**
   * Which welfare is missing and which services are asked for, by the newest visit to each
   * enterprise.
   *
   * @param union whose subtree is wanted; null for all that the caller sees
   */
  @Transactional
  List<EnterpriseNeed> needs(UUID union) {
    String path =
        union == null
            ? caller.get().unionPath()
            : unions.find(union).map(UnionSummary::path).orElse(NOWHERE);
    return entities
        .createNativeQuery(NEEDS, Tuple.class)
        .setParameter("from", path)
        .setParameter("to", path + "~")
        .getResultStream()
        .map(row -> need((Tuple) row))
        .toList();
  }

  private EnterpriseSummary enterprise(UUID id) {
    return enterprises.find(id).orElseThrow(Problem::notFound);
  }

  private void requireSound(EnterpriseVisitForm form, EnterpriseSummary enterprise) {
    requireCodes(WELFARE, form.missingWelfare(), "/missingWelfare");
    requireCodes(SERVICE, form.wantedServices(), "/wantedServices");
    List<EnterpriseVisitIssue> issues =
        EnterpriseVisitCheck.issues(
            form.visitedOn(),
            LocalDate.now(clock),
            enterprise.headcount(),
            form.wages(),
            form.insurance(),
            form.actions().stream().map(ActionPromise::dueOn).toList());
    if (!issues.isEmpty()) {
      var problem =
          new Problem(PlatformProblem.RULE).detail("有 %d 处需要改正。".formatted(issues.size()));
      issues.forEach(issue -> problem.error(issue.pointer(), issue.code(), issue.message()));
      throw problem;
    }
  }

  private void requireCodes(String list, List<String> chosen, String pointer) {
    for (int i = 0; i < chosen.size(); i++) {
      String code = chosen.get(i);
      if (!codes.isValid(list, code, LocalDate.now(clock)) || chosen.indexOf(code) < i) {
        throw new Problem(PlatformProblem.INVALID)
            .error(pointer + "/" + i, "unknown-code", "请从列表中选择，每项一次");
      }
    }
  }

  private EnterpriseVisit visit(EnterpriseSummary enterprise, EnterpriseVisitForm form) {
    Caller who = caller.get();
    var visit = new EnterpriseVisit();
    visit.id = Ids.next();
    visit.enterpriseId = enterprise.id();
    visit.unionPath = enterprise.unionPath();
    visit.visitId = form.visitId();
    visit.visitedOn = form.visitedOn();
    visit.leader = form.leader().strip();
    visit.participants = form.participants();
    visit.headcount = enterprise.headcount();
    visit.families =
        employment
            .familiesByEmployer(List.of(enterprise.name()))
            .getOrDefault(enterprise.name(), 0);
    visit.operation = form.operation().strip();
    visit.causes = form.causes().strip();
    visit.development = form.development().strip();
    visit.resettlement = form.resettlement().strip();
    visit.treatment = form.treatment().strip();
    visit.wageMonths = form.wages().months();
    visit.wagePeople = form.wages().people();
    visit.wageOwed = form.wages().amount().fen();
    visit.insuranceMonths = form.insurance().months();
    visit.insurancePeople = form.insurance().people();
    visit.insuranceOwed = form.insurance().amount().fen();
    visit.demands =
        form.demands() == null || form.demands().isBlank() ? null : form.demands().strip();
    visit.missingWelfare = form.missingWelfare();
    visit.wantedServices = form.wantedServices();
    visit.staffId = who.staffId();
    visit.staffName = who.name();
    visit.staffUnionName = who.unionName();
    visit.createdAt = OffsetDateTime.now(clock);
    return visit;
  }

  private EnterpriseVisitDetail detail(EnterpriseVisit visit, EnterpriseSummary enterprise) {
    return new EnterpriseVisitDetail(
        visit.id,
        visit.enterpriseId,
        enterprise.name(),
        visit.visitId,
        visit.visitedOn,
        visit.leader,
        visit.participants,
        visit.headcount,
        visit.families,
        visit.operation,
        visit.causes,
        visit.development,
        visit.resettlement,
        visit.treatment,
        visit.wages(),
        visit.insurance(),
        visit.demands,
        visit.missingWelfare,
        visit.wantedServices,
        actions.of(visit),
        visit.staffName,
        visit.staffUnionName);
  }

  private static EnterpriseNeed need(Tuple row) {
    return new EnterpriseNeed(
        row.get("list", String.class),
        row.get("code", String.class),
        row.get("enterprises", Integer.class),
        row.get("workers", Integer.class));
  }
}
