package org.nuanliu.visit.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.StaffChoice;
import org.nuanliu.union.StaffFinder;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;
import org.nuanliu.visit.campaign.VisitSql;
import org.nuanliu.visit.campaign.VisitTargets;

/** Gives families to people. */
@ApplicationScoped
class VisitAssignments {

  /** Families without anybody, with the contact whom the register names. */
  private static final String CONTACTS =
      """
      SELECT t.id, r.contact_staff_id FROM visit_target t JOIN v_household_register r ON r.id = t.household_id
      WHERE t.campaign_id = :campaign AND t.visited_at IS NULL AND t.assignee_id IS NULL
        AND t.union_path >= :below AND t.union_path < :below || '~'
        AND r.contact_staff_id IS NOT NULL ORDER BY t.id LIMIT 20000""";

  @Inject EntityManager entities;
  @Inject VisitTargets targets;
  @Inject StaffFinder staff;
  @Inject Unions unions;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;

  /**
   * @throws Problem 422 for somebody beyond the caller's unions
   */
  @Transactional
  AssignmentResult assign(VisitAssignment wanted) {
    StaffChoice person = person(wanted.staffId());
    var distinct = new HashSet<>(wanted.targets());
    audit.object("visit-assignment", person.id(), person.unionPath());
    int assigned = give(distinct, person);
    return new AssignmentResult(assigned, distinct.size() - assigned);
  }

  /** The contact persons get their own families first. */
  @Transactional
  AssignmentResult assignContacts(ContactAssignment wanted) {
    String below =
        wanted.unionId() == null
            ? caller.get().unionPath()
            : unions.find(wanted.unionId()).map(UnionSummary::path).orElseThrow(Problem::notFound);
    audit.object("visit-campaign", wanted.campaignId(), below);
    var byContact =
        VisitSql.rows(
                entities
                    .createNativeQuery(CONTACTS, Tuple.class)
                    .setParameter("campaign", wanted.campaignId())
                    .setParameter("below", below))
            .collect(
                Collectors.groupingBy(
                    row -> row.get("contact_staff_id", UUID.class),
                    Collectors.mapping(row -> row.get("id", UUID.class), Collectors.toList())));
    int asked = byContact.values().stream().mapToInt(List::size).sum();
    int assigned = 0;
    for (var families : byContact.entrySet()) {
      Optional<StaffChoice> person = staff.active(families.getKey());
      assigned += person.map(one -> give(families.getValue(), one)).orElse(0);
    }
    return new AssignmentResult(assigned, asked - assigned);
  }

  int give(Collection<UUID> families, StaffChoice person) {
    return targets.assign(families, person.id(), person.name(), person.unionPath());
  }

  StaffChoice person(UUID id) {
    return staff
        .active(id)
        .orElseThrow(
            () ->
                new Problem(PlatformProblem.RULE)
                    .error("/staffId", "unknown-person", "只能分派给本工会和下级工会的人员"));
  }
}
