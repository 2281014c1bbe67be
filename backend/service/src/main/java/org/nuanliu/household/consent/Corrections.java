package org.nuanliu.household.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.household.register.ConsentedFile;
import org.nuanliu.household.register.FileConsents;
import org.nuanliu.household.register.SubjectPerson;
import org.nuanliu.household.register.SubjectRecords;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** What persons ask to be corrected (PIPL 46). The registrar of the filing union answers. */
@ApplicationScoped
class Corrections {

  private static final String TABLE = "household_correction";

  /** Its page is {@code /correction-requests/<id of the file>}. */
  private static final String TODO = "correction-request";

  @Inject EntityManager entities;
  @Inject FileConsents files;
  @Inject SubjectRecords subjects;
  @Inject FieldCipher cipher;
  @Inject Todos todos;
  @Inject WorkingDays workingDays;
  @Inject Parameters parameters;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** The newest first. */
  List<CorrectionEntry> of(UUID fileId) {
    return rows(fileId).stream()
        .map(
            row ->
                new CorrectionEntry(
                    row.id,
                    row.personId,
                    row.personName,
                    cipher.decrypt(TABLE, "content", row.id, row.content),
                    row.askedOn,
                    row.dueOn,
                    row.outcome,
                    cipher.decrypt(TABLE, "answer", row.id, row.answer),
                    row.answeredOn))
        .toList();
  }

  /**
   * @throws Problem 404 for nobody of this file
   */
  @Transactional
  void ask(UUID fileId, CorrectionRequest request) {
    ConsentedFile file = files.require(fileId);
    SubjectPerson person = subjects.person(fileId, request.personId());
    LocalDate today = LocalDate.now(clock);
    var row = new HouseholdCorrection();
    row.id = Ids.next();
    row.householdId = fileId;
    row.unionPath = file.unionPath();
    row.personId = person.id();
    row.personName = person.name() == null ? "家庭成员" : person.name();
    row.content = cipher.encrypt(TABLE, "content", row.id, request.content().strip());
    row.askedOn = today;
    row.dueOn =
        workingDays.after(today, parameters.integer("correction.working-days", today)).date();
    row.recordedBy = caller.get().staffId();
    entities.persist(row);
    entities.flush();
    remind(file);
  }

  /**
   * @throws Problem 404 for none of this file, 409 for one that is answered already
   */
  @Transactional
  void settle(UUID fileId, UUID id, CorrectionAnswer answer) {
    ConsentedFile file = files.require(fileId);
    HouseholdCorrection row =
        rows(fileId).stream()
            .filter(one -> one.id.equals(id))
            .findFirst()
            .orElseThrow(Problem::notFound);
    if (row.outcome != null) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("这项更正请求已经答复。");
    }
    row.outcome = answer.outcome();
    row.answer = cipher.encrypt(TABLE, "answer", row.id, answer.answer().strip());
    row.answeredOn = LocalDate.now(clock);
    row.answeredBy = caller.get().staffId();
    entities.flush();
    remind(file);
  }

  /** One line for a file, as long as anything is open, with the earliest day. */
  private void remind(ConsentedFile file) {
    todos.close(TODO, file.id());
    rows(file.id()).stream()
        .filter(row -> row.outcome == null)
        .min((a, b) -> a.dueOn.compareTo(b.dueOn))
        .ifPresent(
            first ->
                todos.open(
                    new TodoOpening(
                        file.unionPath(),
                        "registrar",
                        Set.of(),
                        "consent:settle-correction",
                        TODO,
                        file.id(),
                        file.number(),
                        "答复更正个人信息的请求：%s".formatted(first.personName),
                        first.dueOn)));
  }

  private List<HouseholdCorrection> rows(UUID fileId) {
    return entities
        .createQuery(
            "from HouseholdCorrection where householdId = :id order by id desc",
            HouseholdCorrection.class)
        .setParameter("id", fileId)
        .getResultList();
  }
}
