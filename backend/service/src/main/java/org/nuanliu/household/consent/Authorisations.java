package org.nuanliu.household.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.register.AuthorisationPeriods;
import org.nuanliu.household.register.ConsentedFile;
import org.nuanliu.household.register.FileConsents;
import org.nuanliu.household.register.SubjectPerson;
import org.nuanliu.household.register.SubjectRecords;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** 核对授权书: who of the family has authorised the comparison, until when, on which paper. */
@ApplicationScoped
class Authorisations implements AuthorisationPeriods {

  private static final String PAPER = "comparison-authorisation";

  @Inject EntityManager entities;
  @Inject FileConsents files;
  @Inject SubjectRecords subjects;
  @Inject ConsentEditions editions;
  @Inject Parameters parameters;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** The newest first. */
  List<AuthorisationEntry> of(UUID fileId, List<SubjectPerson> persons) {
    Map<UUID, String> names =
        persons.stream()
            .filter(one -> one.name() != null)
            .collect(Collectors.toMap(SubjectPerson::id, SubjectPerson::name));
    LocalDate today = LocalDate.now(clock);
    return rows(fileId).stream()
        .map(
            row ->
                new AuthorisationEntry(
                    row.id,
                    row.personId,
                    names.get(row.personId),
                    row.textVersion,
                    row.givenOn,
                    row.validUntil,
                    row.revokedOn,
                    row.standing(today),
                    row.attachmentId))
        .toList();
  }

  /**
   * @throws Problem 404 for nobody of this file, 422 for a child, a day to come or a period that is
   *     too long
   */
  @Transactional
  void record(UUID fileId, AuthorisationRecord record) {
    ConsentedFile file = files.require(fileId);
    SubjectPerson person = subjects.person(fileId, record.personId());
    LocalDate today = LocalDate.now(clock);
    LocalDate longest =
        record
            .givenOn()
            .plusMonths(parameters.integer("authorisation.valid-months", record.givenOn()));
    LocalDate until = record.validUntil() == null ? longest : record.validUntil();
    require(ConsentDesk.isAdult(person, today), "/personId", "child", "只有成年家庭成员签署授权书");
    require(!record.givenOn().isAfter(today), "/givenOn", "in-the-future", "签署日期不能晚于今天");
    require(!until.isBefore(record.givenOn()), "/validUntil", "before-begin", "有效期不能早于签署日期");
    require(!until.isAfter(longest), "/validUntil", "too-long", "有效期最长到 " + longest);
    files.attach(fileId, record.attachmentId(), PAPER, record.personId());
    var row = new HouseholdAuthorisation();
    row.id = Ids.next();
    row.householdId = fileId;
    row.unionPath = file.unionPath();
    row.personId = record.personId();
    row.textVersion = editions.versionOn(record.givenOn());
    row.givenOn = record.givenOn();
    row.validUntil = until;
    row.attachmentId = record.attachmentId();
    row.recordedBy = caller.get().staffId();
    row.recordedAt = OffsetDateTime.now(clock);
    entities.persist(row);
    entities.flush();
  }

  /**
   * @throws Problem 404 for none of this file, 409 for one that is revoked already
   */
  @Transactional
  void revoke(UUID fileId, UUID id, ConsentReason reason) {
    files.require(fileId);
    audit.reason(reason.reason());
    HouseholdAuthorisation row =
        rows(fileId).stream()
            .filter(one -> one.id.equals(id))
            .findFirst()
            .orElseThrow(Problem::notFound);
    if (row.revokedOn != null) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("这份授权书已经撤回。");
    }
    row.revokedOn = LocalDate.now(clock);
    row.revokedBy = caller.get().staffId();
    entities.flush();
  }

  @Override
  public Set<UUID> recorded(UUID fileId) {
    return rows(fileId).stream().map(row -> row.attachmentId).collect(Collectors.toSet());
  }

  @Override
  public Set<UUID> holding(UUID fileId, LocalDate on) {
    return rows(fileId).stream()
        .filter(row -> row.standing(on).equals("valid"))
        .map(row -> row.attachmentId)
        .collect(Collectors.toSet());
  }

  private List<HouseholdAuthorisation> rows(UUID fileId) {
    return entities
        .createQuery(
            "from HouseholdAuthorisation where householdId = :id order by id desc",
            HouseholdAuthorisation.class)
        .setParameter("id", fileId)
        .getResultList();
  }

  private static void require(boolean holds, String pointer, String code, String sentence) {
    if (!holds) {
      throw new Problem(PlatformProblem.RULE).error(pointer, code, sentence);
    }
  }
}
