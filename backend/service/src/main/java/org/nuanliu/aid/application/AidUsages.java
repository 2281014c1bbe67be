package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.aid.rule.domain.Cap;
import org.nuanliu.aid.rule.domain.CapHolder;
import org.nuanliu.aid.rule.domain.CapOutcome;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.scope.UnionPath;

/**
 * What families and persons have received of their caps, in the whole province. One guarded UPDATE
 * takes it; a CHECK stands behind it.
 */
@ApplicationScoped
class AidUsages {

  /** Whose account it is, and where: lines of one group and holder share a row. */
  private record Account(String group, byte[] holder, int year, long ceiling) {}

  private static final String USED =
      """
      SELECT reserved + paid FROM aid_usage
      WHERE cap_group = :group AND holder = :holder AND year = :year""";

  private static final String OPEN =
      """
      INSERT INTO aid_usage (id, union_path, cap_group, holder, year, ceiling)
      VALUES (:id, :root, :group, :holder, :year, :ceiling) ON CONFLICT DO NOTHING""";

  private static final String RESERVE =
      """
      UPDATE aid_usage SET reserved = reserved + :amount, ceiling = :ceiling
      WHERE cap_group = :group AND holder = :holder AND year = :year AND reserved + paid + :amount <= :ceiling
      RETURNING id""";

  private static final String REMEMBER =
      """
      INSERT INTO aid_application_usage (application_id, union_path, usage_id)
      VALUES (:application, :path, :usage)""";

  private static final String OWN =
      """
      SELECT u.cap_group, u.year FROM aid_application_usage a JOIN aid_usage u ON u.id = a.usage_id
      WHERE a.application_id = :application""";

  private static final String MOVE =
      """
      UPDATE aid_usage SET reserved = reserved + :reserved, paid = paid + :paid
      WHERE id IN (
        SELECT u.id FROM aid_usage u JOIN aid_application_usage a ON a.usage_id = u.id
        WHERE a.application_id = :application ORDER BY u.id FOR UPDATE OF u)""";

  @Inject EntityManager entities;
  @Inject Scope scope;

  /**
   * What was received or reserved before, by the key of the cap.
   *
   * @param except what this application has reserved itself does not count; it may have nothing
   */
  Map<String, Money> used(List<Cap> caps, Subject subject, AidApplication except) {
    return scope.elevated(
        "aid-cap-across-unions",
        () -> {
          Map<String, Integer> own = own(except);
          Map<String, Money> used = new HashMap<>();
          for (Cap cap : caps) {
            if (!cap.period().addsUp()) {
              continue;
            }
            int year = cap.period().bookedIn(subject.year());
            long all = used(cap.group(), subject.holder(cap.holder()), year);
            boolean counts = own.getOrDefault(cap.group(), -1) == year;
            used.put(cap.key(), new Money(counts ? all - except.granted : all));
          }
          return used;
        });
  }

  /**
   * Takes the granted amount from every cap that adds up.
   *
   * @throws Problem 422 when somebody else was faster and it is not left any more
   */
  void reserve(AidApplication application, List<CapOutcome> caps, Subject subject) {
    scope.elevated(
        "aid-cap-across-unions",
        () -> {
          accounts(caps, subject).forEach(account -> reserve(application, account));
          return null;
        });
  }

  /** It will not be paid. */
  void release(AidApplication application) {
    move(application, -application.granted, 0);
  }

  void paid(AidApplication application) {
    move(application, -application.granted, application.granted);
  }

  /** The money came back. */
  void unpaid(AidApplication application) {
    move(application, application.granted, -application.granted);
  }

  private void reserve(AidApplication application, Account account) {
    entities
        .createNativeQuery(OPEN)
        .setParameter("id", Ids.next())
        .setParameter("root", UnionPath.ROOT.value())
        .setParameter("group", account.group)
        .setParameter("holder", account.holder)
        .setParameter("year", account.year)
        .setParameter("ceiling", account.ceiling)
        .executeUpdate();
    List<?> taken =
        entities
            .createNativeQuery(RESERVE, UUID.class)
            .setParameter("amount", application.granted)
            .setParameter("group", account.group)
            .setParameter("holder", account.holder)
            .setParameter("year", account.year)
            .setParameter("ceiling", account.ceiling)
            .getResultList();
    if (taken.isEmpty()) {
      throw new Problem(PlatformProblem.RULE)
          .error("/granted", "beyond-cap", "这笔帮扶的限额刚刚被另一份申请占用，余额不够了，请重新打开");
    }
    entities
        .createNativeQuery(REMEMBER)
        .setParameter("application", application.id)
        .setParameter("path", application.unionPath)
        .setParameter("usage", taken.getFirst())
        .executeUpdate();
  }

  private void move(AidApplication application, long reserved, long paid) {
    scope.elevated(
        "aid-cap-across-unions",
        () ->
            entities
                .createNativeQuery(MOVE)
                .setParameter("reserved", reserved)
                .setParameter("paid", paid)
                .setParameter("application", application.id)
                .executeUpdate());
  }

  private long used(String group, byte[] holder, int year) {
    List<?> found =
        entities
            .createNativeQuery(USED, Long.class)
            .setParameter("group", group)
            .setParameter("holder", holder)
            .setParameter("year", year)
            .getResultList();
    return found.isEmpty() ? 0 : (Long) found.getFirst();
  }

  private Map<String, Integer> own(AidApplication application) {
    Map<String, Integer> own = new HashMap<>();
    for (Object row :
        entities
            .createNativeQuery(OWN, Tuple.class)
            .setParameter("application", application.id)
            .getResultList()) {
      var usage = (Tuple) row;
      own.put(usage.get("cap_group", String.class), usage.get("year", Integer.class));
    }
    return own;
  }

  /** One for each group and holder, the strictest ceiling, in an order in which all take them. */
  private static List<Account> accounts(List<CapOutcome> caps, Subject subject) {
    Map<String, Account> accounts = new HashMap<>();
    for (CapOutcome cap : caps) {
      if (cap.period().addsUp()) {
        accounts.merge(
            cap.group() + "|" + cap.holder() + "|" + cap.period(),
            new Account(
                cap.group(),
                subject.holder(cap.holder()),
                cap.period().bookedIn(subject.year()),
                cap.ceiling().fen()),
            (one, other) -> one.ceiling <= other.ceiling ? one : other);
      }
    }
    return accounts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Whose account is kept.
   *
   * @param family the family's first file
   * @param person blind index of the person's ID number; null where none is registered, so that it
   *     is kept with the family's
   * @param year in which it counts
   */
  record Subject(UUID family, byte[] person, int year) {

    byte[] holder(CapHolder holder) {
      return holder == CapHolder.PERSON && person != null
          ? person
          : ByteBuffer.allocate(16)
              .putLong(family.getMostSignificantBits())
              .putLong(family.getLeastSignificantBits())
              .array();
    }
  }
}
