package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.nuanliu.household.AidNote;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Writes 办理经过: who did what, when, with which opinion. */
@ApplicationScoped
class HouseholdStepLog {

  private static final String PUBLIC = "公众";
  private static final String SYSTEM = "系统";

  /** The files stay in the state in which they are. */
  private static final String ADD_AIDED =
      """
      INSERT INTO household_step (id, household_id, union_path, at, action, from_state, to_state, staff_id, staff_name,
        union_name, opinion)
      SELECT CAST(n.id AS uuid), h.id, h.union_path, :at, :action, h.state, h.state, :staff, :name, :union, n.opinion
      FROM unnest(CAST(:ids AS text[]), CAST(:households AS text[]), CAST(:opinions AS text[]))
        AS n (id, household, opinion)
      JOIN household h ON h.id = CAST(n.household AS uuid)""";

  @Inject EntityManager entities;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @param from state before; the file already stands in the state after
   * @param opinion null or blank for none
   */
  void add(Household file, HouseholdAction action, HouseholdState from, String opinion) {
    var step = new HouseholdStep();
    step.id = Ids.next();
    step.householdId = file.id;
    step.unionPath = file.unionPath;
    step.at = OffsetDateTime.now(clock);
    step.action = action.code();
    step.fromState = from;
    step.toState = file.state;
    step.opinion = opinion == null || opinion.isBlank() ? null : opinion.strip();
    caller
        .find()
        .ifPresentOrElse(
            person -> {
              step.staffId = person.staffId();
              step.staffName = person.name();
              step.unionName = person.unionName();
            },
            () -> {
              String who = action == HouseholdAction.EXPIRE ? SYSTEM : PUBLIC;
              step.staffName = who;
              step.unionName = who;
            });
    entities.persist(step);
  }

  /** Aid that was paid by the caller, as one line for each. */
  void addAided(List<AidNote> notes) {
    Caller person = caller.get();
    entities
        .createNativeQuery(ADD_AIDED)
        .setParameter("at", OffsetDateTime.now(clock))
        .setParameter("action", HouseholdAction.RECORD_AID.code())
        .setParameter("staff", person.staffId())
        .setParameter("name", person.name())
        .setParameter("union", person.unionName())
        .setParameter("ids", texts(notes, note -> Ids.next()))
        .setParameter("households", texts(notes, AidNote::household))
        .setParameter(
            "opinions",
            texts(
                notes,
                note ->
                    "%s %s 元，%s，%s发放"
                        .formatted(note.purpose(), note.amount(), note.source(), note.on())))
        .executeUpdate();
  }

  private static String[] texts(List<AidNote> notes, Function<AidNote, Object> value) {
    return notes.stream().map(value).map(Object::toString).toArray(String[]::new);
  }
}
