package org.nuanliu.demo.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nuanliu.aid.BatchDemonstration;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.Access;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/**
 * Batches of the demonstration, at each union where four people are there to make them: one that
 * the bank has answered with a 退票 and a doubt, one that waits for the cashier, one for the
 * approver.
 */
@ApplicationScoped
public class DemoBatches {

  private static final Logger LOG = Logger.getLogger(DemoBatches.class);
  private static final List<String> DUTIES =
      List.of("registrar", "reviewer", "approver", "cashier");
  private static final int LINES = 4;

  /** Somebody who works at a union. */
  public record Member(UUID id, String name, String unionPath, Set<String> duties) {}

  @Inject BatchDemonstration batches;
  @Inject DemoCalls calls;
  @Inject Access access;
  @Inject Unions unions;

  /**
   * @param staff all who have an account
   * @return how many batches were made
   */
  public int make(List<Member> staff) {
    int made = 0;
    for (String path : new HashSet<>(staff.stream().map(Member::unionPath).toList())) {
      List<Caller> people = people(path, staff);
      if (people.size() == DUTIES.size()) {
        made += triedAt(people);
      }
    }
    return made;
  }

  /** A province without batches is still a demonstration. */
  private int triedAt(List<Caller> people) {
    try {
      return makeAt(people);
    } catch (RuntimeException e) {
      LOG.errorf(e, "The batches of %s cannot be made", people.getFirst().unionName());
      return 0;
    }
  }

  private int makeAt(List<Caller> people) {
    Optional<UUID> answered = upTo(people, "演示：生活救助第一批", 4);
    answered.ifPresent(
        batch ->
            calls.as(
                people.get(3),
                () -> batches.answer(batch, Map.of(1, "account-closed", 2, "in-doubt"), "NONE")));
    Optional<UUID> approved = upTo(people, "演示：生活救助第二批", 3);
    Optional<UUID> reviewed = upTo(people, "演示：生活救助第三批", 2);
    return (int) List.of(answered, approved, reviewed).stream().filter(Optional::isPresent).count();
  }

  /**
   * @param steps how many of the four people have done theirs
   */
  private Optional<UUID> upTo(List<Caller> people, String title, int steps) {
    Optional<UUID> made = calls.answer(people.get(0), () -> batches.prepare(title, LINES));
    made.ifPresent(
        batch -> {
          calls.as(people.get(1), () -> batches.review(batch));
          if (steps > 2) {
            calls.as(people.get(2), () -> batches.approve(batch));
          }
          if (steps > 3) {
            calls.as(people.get(3), () -> batches.send(batch));
          }
        });
    return made;
  }

  /** One for each duty, all different; fewer where somebody is missing. */
  private List<Caller> people(String path, List<Member> staff) {
    Set<UUID> taken = new HashSet<>();
    return DUTIES.stream()
        .flatMap(
            duty ->
                staff.stream()
                    .filter(one -> one.unionPath().equals(path) && one.duties().contains(duty))
                    .filter(one -> taken.add(one.id()))
                    .limit(1))
        .map(this::caller)
        .toList();
  }

  private Caller caller(Member member) {
    UnionSummary union = unions.at(new UnionPath(member.unionPath())).orElseThrow();
    String kind = union.kind().code();
    return new Caller(
        member.id(),
        member.name(),
        union.id(),
        union.name(),
        union.path(),
        kind,
        member.duties(),
        access.actionsOf(kind, member.duties()));
  }
}
