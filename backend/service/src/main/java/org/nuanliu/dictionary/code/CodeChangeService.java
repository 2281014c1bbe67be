package org.nuanliu.dictionary.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.dictionary.DictionaryProblem;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** The province's own changes of the code lists, each from a day on; none is ever taken back. */
@ApplicationScoped
class CodeChangeService {

  static final String CHANGE = "dictionary:change";

  private static final String INSERT =
      """
      INSERT INTO code_change (id, list, version, code, what, label, note, valid_from, reason, staff_id, staff_name)
      VALUES (:id, :list, :version, :code, :what, CAST(:label AS text), CAST(:note AS text), :from, :reason, :staff,
        :name)""";

  private static final String HISTORY =
      """
      SELECT id, what, version, code, label, note, valid_from, reason, staff_name, at
      FROM code_change WHERE list = :list ORDER BY at DESC, id DESC""";

  @Inject EntityManager entities;
  @Inject CodeStore store;
  @Inject CodeBook book;
  @Inject CurrentCaller caller;
  @Inject Event<CodeBook.Changed> changed;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** The newest first. */
  @Transactional
  List<CodeChangeEntry> history(String list) {
    requireList(book.all(), list);
    return entities
        .createNativeQuery(HISTORY, Tuple.class)
        .setParameter("list", list)
        .getResultStream()
        .map(row -> CodeChangeEntry.from((Tuple) row))
        .toList();
  }

  /** Changes the version that is in force on the first day of the change. */
  @Transactional
  CodeChangeEntry change(String list, CodeChangeRequest wanted) {
    lock(list);
    List<CodeVersion> versions = store.load().getOrDefault(list, List.of());
    requireList(versions, list);
    CodeVersion version =
        CodeBook.inForce(versions, wanted.validFrom())
            .orElseThrow(
                () ->
                    new Problem(DictionaryProblem.CODE_RULE)
                        .error("/validFrom", "not-in-force", "这一天没有现行的版本"));
    CodeChangeRules.fault(version, wanted, LocalDate.now(clock))
        .ifPresent(
            fault -> {
              throw new Problem(DictionaryProblem.CODE_RULE).error(fault);
            });
    UUID id = insert(version, wanted);
    audit.object("code-list", list, null);
    audit.reason(wanted.reason());
    changed.fire(new CodeBook.Changed(list));
    return history(list).stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }

  /** What the caller may change in a version. */
  List<String> allowed(CodeVersion version) {
    if (!caller.get().may(CHANGE) || !version.inForce(LocalDate.now(clock))) {
      return List.of();
    }
    return version.extensible() ? List.of("add", "rename", "end") : List.of("rename");
  }

  private UUID insert(CodeVersion version, CodeChangeRequest wanted) {
    Caller who = caller.get();
    UUID id = Ids.next();
    boolean adds = wanted.what() == CodeChange.What.ADD;
    boolean ends = wanted.what() == CodeChange.What.END;
    entities
        .createNativeQuery(INSERT)
        .setParameter("id", id)
        .setParameter("list", version.list())
        .setParameter("version", version.version())
        .setParameter("code", adds ? CodeChangeRules.nextCode(version) : wanted.code())
        .setParameter("what", wanted.what().name())
        .setParameter("label", ends ? null : wanted.label())
        .setParameter("note", adds ? wanted.note() : null)
        .setParameter("from", wanted.validFrom())
        .setParameter("reason", wanted.reason())
        .setParameter("staff", who.staffId())
        .setParameter("name", who.name())
        .executeUpdate();
    return id;
  }

  /** Changes of one list are made one after another until the commit. */
  private void lock(String list) {
    entities
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('code-list:' || :list))")
        .setParameter("list", list)
        .getSingleResult();
  }

  private static void requireList(List<CodeVersion> versions, String list) {
    if (versions.stream().map(CodeVersion::list).noneMatch(list::equals)) {
      throw Problem.notFound();
    }
  }
}
