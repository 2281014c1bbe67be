package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.household.ConsentTexts;
import org.nuanliu.household.register.domain.ConsentRule;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.HouseholdForm.Consent;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.problem.FieldError;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.StaffNames;

/**
 * The consent of a file that was submitted, for the room's part that manages consents. Runs in the
 * caller's transaction.
 */
@ApplicationScoped
public class FileConsents {

  /** Papers that show what is stored only with consent. */
  private static final Set<String> SENSITIVE_PAPERS =
      Set.of("diagnosis", "disability-certificate", "bank-card");

  @Inject HouseholdRepository households;
  @Inject HouseholdContent content;
  @Inject HouseholdConsents consents;
  @Inject HouseholdPapers papers;
  @Inject HouseholdNotices notices;
  @Inject HouseholdSecrets secrets;
  @Inject ConsentTexts texts;
  @Inject Codes codes;
  @Inject StaffNames staff;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  public ConsentedFile require(UUID id) {
    return ConsentedFile.of(named(id));
  }

  /** Every consent that was ever given, the newest first. */
  public List<ConsentGiven> history(UUID id) {
    return households.rows(HouseholdConsent.class, named(id), "id desc").stream()
        .filter(row -> row.givenOn != null)
        .map(this::given)
        .toList();
  }

  /**
   * Consent to the texts of today, of a family whose file was submitted before.
   *
   * @throws Problem 409 for a draft, 422 with what is missing or wrong
   */
  public ConsentedFile give(UUID id, EntityVersion seen, Consent typed) {
    Household file = begin(id, seen);
    HouseholdParts parts = households.parts(file);
    List<FieldError> faults = faults(content.form(file, parts), typed);
    if (!faults.isEmpty()) {
      throw new Problem(PlatformProblem.RULE).errors(faults);
    }
    consents.record(file, parts.consent(), typed);
    file.consented = true;
    return changed(file);
  }

  /**
   * Stops the processing of health and bank data: they are deleted with the papers that show them,
   * the public notice comes down, and no step goes on (domain rules §11.8, PIPL 15).
   *
   * @throws Problem 409 for a draft, and when no consent stands
   */
  public ConsentedFile withdraw(UUID id, EntityVersion seen, String reason) {
    Household file = begin(id, seen);
    HouseholdParts parts = households.parts(file);
    if (parts.consent() == null || !file.consented) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("这份档案没有有效的同意，不用撤回。");
    }
    HouseholdConsent consent = parts.consent();
    consent.withdrawnAt = OffsetDateTime.now(clock);
    consent.withdrawnBy = caller.get().staffId();
    consent.withdrawalReason =
        secrets.seal(HouseholdSecret.WITHDRAWAL_REASON, consent.id, reason.strip());
    parts.persons().forEach(FileConsents::forgetHealth);
    forgetAccount(file);
    households.papers(file).stream()
        .filter(paper -> SENSITIVE_PAPERS.contains(paper.kind))
        .forEach(paper -> papers.remove(file, paper.attachmentId));
    notices.takeDown(file);
    households.flush();
    file.consented = false;
    return changed(file);
  }

  /**
   * A paper of the file: one that is there already, or one that was just uploaded.
   *
   * @throws Problem 422 for a file that cannot be taken
   */
  public void attach(UUID id, UUID attachmentId, String kind, UUID personId) {
    Household file = named(id);
    boolean known =
        households.papers(file).stream().anyMatch(row -> row.attachmentId.equals(attachmentId));
    if (!known) {
      papers.add(file, new PaperAddition(attachmentId, kind, personId));
    }
  }

  private List<FieldError> faults(HouseholdForm form, Consent typed) {
    LocalDate today = LocalDate.now(clock);
    List<FieldError> faults = new ArrayList<>();
    if (!texts.versionOn(today).equals(typed.textVersion())) {
      faults.add(fault("/textVersion", "unknown-code", "不是现行的同意书，请用现行版本征得同意"));
    }
    if (!codes.isValid("consent-channel", typed.channel(), today)) {
      faults.add(fault("/channel", "unknown-code", "请选择同意方式"));
    }
    if (typed.givenOn() == null || typed.givenOn().isAfter(today)) {
      faults.add(fault("/givenOn", "in-the-future", "请填写同意日期，不能晚于今天"));
    }
    if (ConsentRule.needsGuardian(form, today) && Typed.text(typed.guardian()) == null) {
      faults.add(fault("/guardian", "required", "家中有不满 14 周岁的未成年人，请填写同意的监护人"));
    }
    return faults;
  }

  private static FieldError fault(String pointer, String code, String sentence) {
    return new FieldError(pointer, code, sentence, Map.of());
  }

  private static void forgetHealth(HouseholdPerson person) {
    person.health = null;
    person.disease = null;
    person.disability = null;
    person.medicalNote = null;
  }

  private static void forgetAccount(Household file) {
    file.bankName = null;
    file.bankBranch = null;
    file.accountKind = null;
    file.accountNumber = null;
    file.accountNumberBi = null;
    file.accountHolder = null;
    file.accountGuardian = false;
  }

  private Household begin(UUID id, EntityVersion seen) {
    Household file = named(id);
    EntityVersion.require(seen, file.version);
    if (!file.state.isLive() || file.state.isEditable()) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("档案现在是“" + file.state.label() + "”，同意书在填写档案时登记和撤回。");
    }
    return file;
  }

  private Household named(UUID id) {
    Household file = households.require(id);
    audit.object(HouseholdPapers.OWNER, id, file.unionPath);
    return file;
  }

  private ConsentedFile changed(Household file) {
    file.updatedAt = OffsetDateTime.now(clock);
    households.flush();
    return ConsentedFile.of(file);
  }

  private ConsentGiven given(HouseholdConsent row) {
    return new ConsentGiven(
        row.id,
        row.textVersion,
        row.channel,
        row.givenOn,
        row.guardian,
        staff.of(row.recordedBy).orElse(null),
        row.recordedAt,
        row.newest,
        row.withdrawnAt,
        row.withdrawnBy == null ? null : staff.of(row.withdrawnBy).orElse(null),
        secrets.open(HouseholdSecret.WITHDRAWAL_REASON, row.id, row.withdrawalReason));
  }
}
