package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.household.register.domain.Checklist;
import org.nuanliu.platform.attachment.AttachmentSummary;
import org.nuanliu.platform.attachment.Attachments;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** The papers of a file; their bytes belong to the platform's attachments. */
@ApplicationScoped
class HouseholdPapers {

  /** As the audit trail and the attachments name the record. */
  static final String OWNER = "household";

  @Inject HouseholdRepository households;
  @Inject HouseholdRound round;
  @Inject HouseholdMerges merges;
  @Inject Attachments attachments;
  @Inject Codes codes;
  @Inject Parameters parameters;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  List<PaperEntry> entries(Household file) {
    Map<UUID, AttachmentSummary> files =
        attachments.of(OWNER, file.id).stream()
            .collect(Collectors.toMap(AttachmentSummary::id, Function.identity()));
    Predicate<HouseholdPaper> ofRound = round.isOfRound(file);
    return households.papers(file).stream()
        .filter(paper -> files.containsKey(paper.attachmentId))
        .map(paper -> entry(paper, files.get(paper.attachmentId), ofRound.test(paper)))
        .toList();
  }

  /**
   * @throws Problem 400 for an unknown kind or person, 422 for a file that cannot be taken
   */
  void add(Household file, PaperAddition addition) {
    requireKnown(file, addition);
    attachments.claim(addition.attachmentId(), OWNER, file.id, file.unionPath);
    var paper = new HouseholdPaper();
    paper.id = Ids.next();
    paper.householdId = file.id;
    paper.unionPath = file.unionPath;
    paper.kind = addition.kind();
    paper.personId = addition.personId();
    paper.attachmentId = addition.attachmentId();
    paper.addedBy = caller.get().staffId();
    paper.addedAt = OffsetDateTime.now(clock);
    paper.validUntil = validUntil(paper.kind);
    households.getEntityManager().persist(paper);
    recordValidity(file);
  }

  /** The papers of this file, and those of the files that went into it. */
  List<HouseholdPaper> all(Household file) {
    return Stream.concat(Stream.of(file), merges.of(file).stream())
        .flatMap(one -> households.papers(one).stream())
        .toList();
  }

  /**
   * The papers that prove something today: those of this file, and those of the files that it goes
   * on from, so that a family need not bring them again.
   */
  List<HouseholdPaper> usable(Household file) {
    LocalDate today = LocalDate.now(clock);
    return Stream.concat(
            all(file).stream(),
            Optional.ofNullable(file.previousId).flatMap(households::findByIdOptional).stream()
                .flatMap(previous -> households.papers(previous).stream()))
        .filter(paper -> paper.validUntil == null || !paper.validUntil.isBefore(today))
        .toList();
  }

  /**
   * @throws Problem 404 if it is no paper of this file
   */
  void remove(Household file, UUID attachmentId) {
    HouseholdPaper paper =
        households.papers(file).stream()
            .filter(one -> one.attachmentId.equals(attachmentId))
            .findFirst()
            .orElseThrow(Problem::notFound);
    households.getEntityManager().remove(paper);
    recordValidity(file);
    attachments.remove(attachmentId, OWNER, file.id);
  }

  void removeAll(Household file) {
    households.papers(file).forEach(paper -> remove(file, paper.attachmentId));
  }

  /** How long papers of this kind hold is a parameter; most hold for good. */
  private LocalDate validUntil(String kind) {
    LocalDate today = LocalDate.now(clock);
    return Checklist.expires(kind)
        ? today.plusMonths(parameters.integer("paper.%s-months".formatted(kind), today))
        : null;
  }

  /** Of each kind the newest counts; the earliest of these days is when something is missing. */
  private void recordValidity(Household file) {
    Map<String, LocalDate> lasting =
        households.papers(file).stream()
            .filter(paper -> paper.validUntil != null)
            .collect(
                Collectors.toMap(
                    paper -> paper.kind,
                    paper -> paper.validUntil,
                    (one, other) -> one.isAfter(other) ? one : other));
    file.papersValidUntil = lasting.values().stream().min(LocalDate::compareTo).orElse(null);
  }

  private void requireKnown(Household file, PaperAddition addition) {
    var problem = new Problem(PlatformProblem.INVALID);
    boolean knownKind = codes.isValid("attachment-kind", addition.kind(), LocalDate.now(clock));
    if (!knownKind) {
      problem.error("/kind", "unknown-code", "没有这种附件");
    }
    boolean knownPerson =
        addition.personId() == null
            || households.parts(file).persons().stream()
                .anyMatch(person -> person.id.equals(addition.personId()));
    if (!knownPerson) {
      problem.error("/personId", "not-of-this-file", "家庭中没有这名成员");
    }
    if (!knownKind || !knownPerson) {
      throw problem;
    }
  }

  private static PaperEntry entry(HouseholdPaper paper, AttachmentSummary file, boolean ofRound) {
    return new PaperEntry(
        file.id(),
        paper.kind,
        paper.personId,
        file.fileName(),
        file.mediaType(),
        file.size(),
        paper.addedAt,
        paper.validUntil,
        ofRound);
  }
}
