package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.aid.application.domain.AidAction;
import org.nuanliu.aid.application.domain.AidForm;
import org.nuanliu.aid.application.domain.AidVoucher;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.household.FilePerson;
import org.nuanliu.household.HardshipFile;
import org.nuanliu.household.HardshipFiles;
import org.nuanliu.platform.attachment.Attachments;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** An application while it is written; the steps are in {@link AidSteps}. */
@ApplicationScoped
class AidDrafts {

  private static final String NEXT_NUMBER = "SELECT nextval('aid_application_number')";

  private static final String PERSON =
      """
      INSERT INTO aid_application_person (application_id, union_path, person_bi, position)
      VALUES (:application, :path, :person, :position) ON CONFLICT DO NOTHING""";

  @Inject AidApplicationRepository applications;
  @Inject EntityManager entities;
  @Inject HardshipFiles files;
  @Inject AidSecrets secrets;
  @Inject AidVouchers vouchers;
  @Inject AidRights rights;
  @Inject AidReader reader;
  @Inject Attachments attachments;
  @Inject Codes codes;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  AidApplicationDetail get(UUID id) {
    return reader.detail(named(id));
  }

  /**
   * Opens a draft at the union that holds the file.
   *
   * @throws Problem 404 for a file outside the scope, 403 for one of another union, 422 for one
   *     that is not on file
   */
  @Transactional
  AidApplicationDetail create(AidApplicationOpening opening) {
    HardshipFile file = files.find(opening.householdId()).orElseThrow(Problem::notFound);
    if (!caller.get().unionPath().equals(file.unionPath())) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("帮扶申请由建档的工会办理。");
    }
    if (!file.active() && !(opening.urgent() && file.temporary())) {
      throw new Problem(PlatformProblem.RULE)
          .error(
              "/householdId", "not-on-file", "先建档、后帮扶：档案现在是“%s”，不能申请".formatted(file.stateLabel()));
    }
    LocalDate today = LocalDate.now(clock);
    var application = new AidApplication();
    application.id = Ids.next();
    application.unionPath = file.unionPath();
    application.number = nextNumber(today);
    application.householdId = file.id();
    application.familyId = file.familyId();
    application.householdNumber = file.number();
    application.purpose = opening.purpose().code();
    application.urgent = opening.urgent();
    application.year = today.getYear();
    application.registrarId = caller.get().staffId();
    application.createdAt = OffsetDateTime.now(clock);
    application.updatedAt = application.createdAt;
    follow(application, file, opening.personId() == null ? file.head().id() : opening.personId());
    secrets.seal(application, AidForm.empty());
    audit.object(AidTurn.OWNER, application.id, application.unionPath);
    applications.persistAndFlush(application);
    remember(application, file);
    return reader.detail(application);
  }

  @Transactional
  AidApplicationDetail update(UUID id, EntityVersion seen, AidApplicationUpdate typed) {
    AidApplication application = begin(id, seen);
    requireStorable(typed);
    HardshipFile file = files.find(application.householdId).orElseThrow(Problem::notFound);
    follow(application, file, typed.personId());
    application.variant = typed.variant();
    application.requested = AidApplication.fen(typed.requested());
    application.declared = AidApplication.fen(typed.declared());
    application.unitAid = typed.unitAid() == null ? 0 : typed.unitAid().fen();
    application.socialAid = typed.socialAid() == null ? 0 : typed.socialAid().fen();
    secrets.seal(application, typed.form());
    vouchers.replace(application, typed.vouchers());
    return saved(application);
  }

  @Transactional
  AidApplicationDetail addPaper(UUID id, EntityVersion seen, AidPaperAddition addition) {
    AidApplication application = begin(id, seen);
    requireCode("aid-voucher-kind", addition.kind(), "/kind");
    attachments.claim(
        addition.attachmentId(), AidTurn.OWNER, application.id, application.unionPath);
    var paper = new AidPaper();
    paper.id = Ids.next();
    paper.applicationId = application.id;
    paper.unionPath = application.unionPath;
    paper.kind = addition.kind();
    paper.attachmentId = addition.attachmentId();
    paper.addedBy = caller.get().staffId();
    paper.addedAt = OffsetDateTime.now(clock);
    entities.persist(paper);
    return saved(application);
  }

  @Transactional
  AidApplicationDetail removePaper(UUID id, UUID attachment, EntityVersion seen) {
    AidApplication application = begin(id, seen);
    AidPaper paper =
        applications.rows(AidPaper.class, application, "id").stream()
            .filter(one -> one.attachmentId.equals(attachment))
            .findFirst()
            .orElseThrow(Problem::notFound);
    entities.remove(paper);
    attachments.remove(attachment, AidTurn.OWNER, application.id);
    return saved(application);
  }

  /** What the file says now of the family and of the person. */
  void follow(AidApplication application, HardshipFile file, UUID personId) {
    FilePerson person =
        file.persons().stream()
            .filter(one -> one.id().equals(personId))
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(PlatformProblem.INVALID)
                        .error("/personId", "not-in-family", "档案里没有这位家庭成员"));
    application.headName = file.headName();
    application.personId = person.id();
    application.personName = person.name();
    application.fileLevel = file.fileLevel();
    application.temporary = file.temporary();
  }

  /** Whose application it is, under their indexes. */
  void remember(AidApplication application, HardshipFile file) {
    for (FilePerson person : file.persons()) {
      if (person.idBlindIndex() != null) {
        entities
            .createNativeQuery(PERSON)
            .setParameter("application", application.id)
            .setParameter("path", application.unionPath)
            .setParameter("person", person.idBlindIndex())
            .setParameter("position", person.position())
            .executeUpdate();
      }
    }
  }

  private AidApplicationDetail saved(AidApplication application) {
    application.updatedAt = OffsetDateTime.now(clock);
    applications.flush();
    return reader.detail(application);
  }

  private AidApplication begin(UUID id, EntityVersion seen) {
    AidApplication application = named(id);
    EntityVersion.require(seen, application.version);
    rights.require(application, AidAction.UPDATE);
    return application;
  }

  private AidApplication named(UUID id) {
    AidApplication application = applications.require(id);
    audit.object(AidTurn.OWNER, id, application.unionPath);
    return application;
  }

  /** What no draft may hold, because the database would not. */
  private void requireStorable(AidApplicationUpdate typed) {
    requireAmount("/requested", typed.requested(), 1);
    requireAmount("/declared", typed.declared(), 0);
    requireAmount("/unitAid", typed.unitAid(), 0);
    requireAmount("/socialAid", typed.socialAid(), 0);
    List<AidVoucher> given = typed.vouchers();
    for (int i = 0; i < given.size(); i++) {
      requireAmount("/vouchers/" + i + "/amount", given.get(i).amount(), 1);
      requireCode("aid-voucher-kind", given.get(i).kind(), "/vouchers/" + i + "/kind");
    }
    if (typed.variant() != null) {
      requireCode("aid-variant", typed.variant(), "/variant");
    }
  }

  static void requireAmount(String pointer, Money amount, long least) {
    if (amount != null && amount.fen() < least) {
      throw new Problem(PlatformProblem.INVALID)
          .error(pointer, "out-of-range", least > 0 ? "金额应大于 0" : "金额不能小于 0");
    }
  }

  private void requireCode(String list, String code, String pointer) {
    if (!codes.isValid(list, code, LocalDate.now(clock))) {
      throw new Problem(PlatformProblem.INVALID).error(pointer, "unknown-code", "没有这个选项");
    }
  }

  private String nextNumber(LocalDate today) {
    Number next = (Number) entities.createNativeQuery(NEXT_NUMBER).getSingleResult();
    return "BF%d%07d".formatted(today.getYear(), next.longValue());
  }
}
