package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;
import org.nuanliu.platform.security.CurrentCaller;

/** The form of a file, its papers, its numbers; the steps are in {@link HouseholdSteps}. */
@ApplicationScoped
class HouseholdService {

  @Inject HouseholdRepository households;
  @Inject HouseholdSaving saving;
  @Inject HouseholdReader reader;
  @Inject HouseholdRights rights;
  @Inject HouseholdPapers papers;
  @Inject HouseholdReveal revealing;
  @Inject PersonSearches searches;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  HouseholdDetail get(UUID id) {
    return reader.detail(named(id));
  }

  @Transactional
  HouseholdDetail create(HouseholdForm form) {
    var file = new Household();
    file.id = Ids.next();
    file.unionPath = caller.get().unionPath();
    file.registrarId = caller.get().staffId();
    file.createdAt = OffsetDateTime.now(clock);
    file.updatedAt = file.createdAt;
    audit.object(HouseholdPapers.OWNER, file.id, file.unionPath);
    households.persistAndFlush(file);
    saving.save(file, form);
    return reader.detail(file);
  }

  @Transactional
  HouseholdDetail update(UUID id, EntityVersion seen, HouseholdForm form) {
    Household file = begin(id, seen);
    rights.require(file, HouseholdAction.UPDATE);
    saving.save(file, form);
    return reader.detail(file);
  }

  @Transactional
  void delete(UUID id, EntityVersion seen) {
    Household file = begin(id, seen);
    rights.require(file, HouseholdAction.DELETE);
    papers.removeAll(file);
    households.delete(file);
  }

  @Transactional
  PersonFinding searchPerson(PersonSearch search) {
    return searches.search(search);
  }

  /** Whoever has something to do with the file now may add the papers that it takes. */
  @Transactional
  HouseholdDetail addPaper(UUID id, EntityVersion seen, PaperAddition addition) {
    Household file = begin(id, seen);
    List<String> allowed = rights.allowedActions(file);
    if (allowed.isEmpty()) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("档案现在是“" + file.state.label() + "”，不由您办理，不能添加附件。")
          .allowedActions(allowed);
    }
    papers.add(file, addition);
    return changed(file);
  }

  @Transactional
  HouseholdDetail removePaper(UUID id, UUID attachment, EntityVersion seen) {
    Household file = begin(id, seen);
    rights.require(file, HouseholdAction.UPDATE);
    papers.remove(file, attachment);
    return changed(file);
  }

  @Transactional
  RevealedValue reveal(UUID id, RevealRequest request) {
    return revealing.reveal(named(id), request);
  }

  private Household begin(UUID id, EntityVersion seen) {
    Household file = named(id);
    EntityVersion.require(seen, file.version);
    return file;
  }

  private Household named(UUID id) {
    Household file = households.require(id);
    audit.object(HouseholdPapers.OWNER, id, file.unionPath);
    return file;
  }

  /** A paper is part of the file, so the file has a new version. */
  private HouseholdDetail changed(Household file) {
    file.updatedAt = OffsetDateTime.now(clock);
    return reader.detail(file);
  }
}
