package org.nuanliu.household.clarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.StaffChoice;
import org.nuanliu.union.StaffFinder;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/**
 * Whose list tells of a lapse: one line for each family at the responsible person's, and one line
 * for each union at the union above it, with the number of families.
 */
@ApplicationScoped
class ClarityTodos {

  /** Its page is {@code /clarity-plans/<id of the file>}. */
  private static final String PLAN = "clarity-plan";

  /** Its page is {@code /clarity-ledgers/<id of the union>}. */
  private static final String LEDGER = "clarity-ledger";

  private static final String FILE = "SELECT number, head_name FROM household WHERE id = :id";

  /** One after the other, so that two do not open the same line. */
  private static final String IN_TURN =
      "SELECT pg_advisory_xact_lock(hashtextextended('clarity-ledger:' || :path, 0))";

  private static final String ESCALATED =
      "SELECT count(*) FROM household_clarity WHERE union_path = :path AND escalated_on IS NOT NULL";

  @Inject EntityManager entities;
  @Inject Todos todos;
  @Inject Unions unions;
  @Inject StaffFinder staff;
  @Inject Clock clock;

  /** After a change: what is in order again waits for nobody, what is not may wait for another. */
  void follow(HouseholdClarity clarity) {
    if (clarity.remindedOn == null) {
      return;
    }
    if (clarity.standing(LocalDate.now(clock)).lapsed()) {
      todos.close(PLAN, clarity.id);
      remind(clarity);
      return;
    }
    boolean told = clarity.escalatedOn != null;
    clarity.remindedOn = null;
    clarity.settleBy = null;
    clarity.escalatedOn = null;
    entities.flush();
    settled(clarity.id, clarity.unionPath, told);
  }

  /** Reminds the contact, where he works with the system, or else the union that files. */
  void remind(HouseholdClarity clarity) {
    Tuple file =
        (Tuple)
            entities
                .createNativeQuery(FILE, Tuple.class)
                .setParameter("id", clarity.id)
                .getSingleResult();
    Optional<StaffChoice> contact =
        Optional.ofNullable(clarity.contactStaffId)
            .flatMap(staff::active)
            .filter(member -> clarity.unionPath.startsWith(member.unionPath()));
    String number = file.get("number", String.class);
    var line =
        new TodoOpening(
            contact.map(StaffChoice::unionPath).orElse(clarity.unionPath),
            "registrar",
            Set.of(),
            "clarity:update",
            PLAN,
            clarity.id,
            number,
            "四明确%s：%s（%s）"
                .formatted(
                    clarity.standing(LocalDate.now(clock)).sentence(),
                    file.get("head_name", String.class),
                    number),
            clarity.settleBy);
    contact.ifPresentOrElse(member -> todos.openFor(member.id(), line), () -> todos.open(line));
  }

  /**
   * @param told whether the union above was told
   */
  void settled(UUID id, String unionPath, boolean told) {
    todos.close(PLAN, id);
    if (told) {
      tellAbove(unionPath);
    }
  }

  /** Brings the line at the union above up to date; it goes when no family is left. */
  void tellAbove(String unionPath) {
    entities.createNativeQuery(IN_TURN).setParameter("path", unionPath).getSingleResult();
    UnionSummary union = unions.at(new UnionPath(unionPath)).orElseThrow();
    todos.close(LEDGER, union.id());
    long families =
        ((Number)
                entities
                    .createNativeQuery(ESCALATED)
                    .setParameter("path", unionPath)
                    .getSingleResult())
            .longValue();
    List<String> above = new UnionPath(unionPath).above();
    if (families > 0 && !above.isEmpty()) {
      todos.open(
          new TodoOpening(
              above.getLast(),
              "reviewer",
              Set.of(),
              "clarity:supervise",
              LEDGER,
              union.id(),
              null,
              "%s有 %d 户四明确超过期限未落实，请督促".formatted(union.name(), families),
              null));
    }
  }
}
