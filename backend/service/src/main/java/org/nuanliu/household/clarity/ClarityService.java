package org.nuanliu.household.clarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.clarity.domain.ClarityCheck;
import org.nuanliu.household.clarity.domain.ClarityPlan;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.reveal.Reveal;
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.StaffFinder;

/** The four clarities of a family: read, fixed, carried out. */
@ApplicationScoped
class ClarityService {

  /** As the audit trail names the record; its id is the file's. */
  static final String OBJECT = "household-clarity";

  private static final String PHONE = "/contact/phone";
  private static final Set<String> CONTACT_DUTIES = Set.of("registrar", "reviewer", "approver");

  @Inject ClarityRepository clarities;
  @Inject ClarityReader reader;
  @Inject ClarityRights rights;
  @Inject ClarityWriting writing;
  @Inject ClarityTodos todos;
  @Inject ClaritySecrets secrets;
  @Inject StaffFinder staff;
  @Inject Codes codes;
  @Inject Parameters parameters;
  @Inject Reveal revealing;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  ClarityDetail get(UUID id) {
    return reader.detail(named(id));
  }

  /**
   * @throws Problem 409 for a file that is not 在档, 422 with everything that is wrong
   */
  @Transactional
  ClarityDetail update(UUID id, EntityVersion seen, ClarityPlan plan) {
    HouseholdClarity clarity = begin(id, seen, ClarityRights.UPDATE);
    require(clarity, plan);
    writing.write(clarity, plan);
    return finish(clarity);
  }

  /**
   * @throws Problem 404 for no measure of this family, 409 for one that is done, 422 on a day to
   *     come
   */
  @Transactional
  ClarityDetail complete(UUID id, UUID measureId, EntityVersion seen, MeasureDone done) {
    HouseholdClarity clarity = begin(id, seen, ClarityRights.MEASURE);
    writing.complete(clarity, measureId, done);
    return finish(clarity);
  }

  @Transactional
  List<ContactChoice> contacts(UUID id) {
    HouseholdClarity clarity = named(id);
    return staff.seeing(new UnionPath(clarity.unionPath), CONTACT_DUTIES).stream()
        .map(one -> new ContactChoice(one.id(), one.name(), one.unionName()))
        .toList();
  }

  /**
   * @throws Problem 400 for another field, or when there is no number
   */
  @Transactional
  RevealedValue reveal(UUID id, RevealRequest request) {
    HouseholdClarity clarity = named(id);
    if (!request.field().equals(PHONE) || clarity.contactPhone == null) {
      throw new Problem(PlatformProblem.INVALID).error("/field", "nothing-masked", "这里没有隐去的号码");
    }
    return revealing.field(
        OBJECT,
        id,
        clarity.unionPath,
        request,
        () -> secrets.open(ClaritySecret.CONTACT_PHONE, id, clarity.contactPhone));
  }

  private HouseholdClarity begin(UUID id, EntityVersion seen, String action) {
    HouseholdClarity clarity = named(id);
    EntityVersion.require(seen, clarity.version);
    rights.require(clarity, action);
    return clarity;
  }

  private HouseholdClarity named(UUID id) {
    HouseholdClarity clarity = clarities.require(id);
    audit.object(OBJECT, id, clarity.unionPath);
    return clarity;
  }

  private ClarityDetail finish(HouseholdClarity clarity) {
    clarity.updatedAt = OffsetDateTime.now(clock);
    clarities.flush();
    todos.follow(clarity);
    return reader.detail(clarity);
  }

  private void require(HouseholdClarity clarity, ClarityPlan plan) {
    LocalDate today = LocalDate.now(clock);
    LocalDate latest = today.plusYears(parameters.integer("clarity.longest-years", today));
    List<FormIssue> issues =
        ClarityCheck.run(
            plan,
            clarity.deadline,
            today,
            latest,
            (list, code) -> codes.isValid(list, code, today));
    if (!issues.isEmpty()) {
      var problem =
          new Problem(PlatformProblem.RULE).detail("有 " + issues.size() + " 处需要改正，改正后才能保存。");
      issues.forEach(issue -> problem.error(issue.pointer(), issue.code(), issue.message()));
      throw problem;
    }
  }
}
