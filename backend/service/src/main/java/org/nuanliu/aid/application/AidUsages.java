package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
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

  /** What one cap asks about one application. */
  private record Asked(AidApplication of, Cap cap, String holder, int year) {}

  /** An application with the caps on it and whose accounts they keep. */
  record Claim(AidApplication application, List<Cap> caps, Subject subject) {

    private List<Asked> asked() {
      return caps.stream()
          .filter(cap -> cap.period().addsUp())
          .map(
              cap ->
                  new Asked(
                      application,
                      cap,
                      HexFormat.of().formatHex(subject.holder(cap.holder())),
                      cap.period().bookedIn(subject.year())))
          .toList();
    }
  }

  /** Of accounts; {@code of} numbers what was asked. */
  private static final String USED =
      """
      SELECT w.of, u.reserved + u.paid AS used
      FROM unnest(CAST(:groups AS text[]), CAST(:holders AS text[]), CAST(:years AS int[]))
        WITH ORDINALITY AS w (cap_group, holder, year, of)
      JOIN aid_usage u ON u.cap_group = w.cap_group AND u.holder = decode(w.holder, 'hex') AND u.year = w.year""";

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
      SELECT a.application_id, u.cap_group, u.year FROM aid_application_usage a JOIN aid_usage u ON u.id = a.usage_id
      WHERE a.application_id = ANY (:ids)""";

  /**
   * Each account moves once, by all that is kept on it; locked in an order in which all lock them.
   */
  private static final String MOVE =
      """
      UPDATE aid_usage u SET reserved = u.reserved - :sign * m.amount, paid = u.paid + :paid * m.amount
      FROM (SELECT l.id, sum(a.granted) AS amount
            FROM (SELECT id FROM aid_usage WHERE id IN (
                    SELECT usage_id FROM aid_application_usage WHERE application_id = ANY (:ids))
                  ORDER BY id FOR UPDATE) l
            JOIN aid_application_usage o ON o.usage_id = l.id AND o.application_id = ANY (:ids)
            JOIN aid_application a ON a.id = o.application_id GROUP BY l.id) m
      WHERE u.id = m.id""";

  @Inject EntityManager entities;
  @Inject Scope scope;

  /**
   * What was received or reserved before, by application and the key of the cap. What an
   * application has reserved itself does not count; it may have nothing.
   */
  Map<UUID, Map<String, Money>> used(List<Claim> claims) {
    return scope.elevated(
        "aid-cap-across-unions",
        () -> {
          Map<UUID, Map<String, Integer>> own = own(claims);
          List<Asked> asked = claims.stream().flatMap(claim -> claim.asked().stream()).toList();
          long[] all = amounts(asked);
          Map<UUID, Map<String, Money>> used = new HashMap<>();
          claims.forEach(claim -> used.put(claim.application.id, new HashMap<>()));
          for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            boolean counts =
                own.getOrDefault(one.of.id, Map.of()).getOrDefault(one.cap.group(), -1) == one.year;
            used.get(one.of.id)
                .put(one.cap.key(), new Money(counts ? all[i] - one.of.granted : all[i]));
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
    move(List.of(application), 1, 0);
  }

  void paid(List<AidApplication> applications) {
    move(applications, 1, 1);
  }

  /** The money came back. */
  void unpaid(List<AidApplication> applications) {
    move(applications, -1, -1);
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

  /**
   * @param sign how often the granted amount leaves what is reserved
   * @param paid how often it is added to what is paid
   */
  private void move(List<AidApplication> applications, int sign, int paid) {
    if (applications.isEmpty()) {
      return;
    }
    scope.elevated(
        "aid-cap-across-unions",
        () ->
            entities
                .createNativeQuery(MOVE)
                .setParameter("sign", sign)
                .setParameter("paid", paid)
                .setParameter("ids", applications.stream().map(one -> one.id).toArray(UUID[]::new))
                .executeUpdate());
  }

  /** What is used of each account, nothing where there is none yet. */
  private long[] amounts(List<Asked> asked) {
    long[] used = new long[asked.size()];
    for (Object found :
        entities
            .createNativeQuery(USED, Tuple.class)
            .setParameter(
                "groups", asked.stream().map(one -> one.cap.group()).toArray(String[]::new))
            .setParameter("holders", asked.stream().map(Asked::holder).toArray(String[]::new))
            .setParameter("years", asked.stream().map(Asked::year).toArray(Integer[]::new))
            .getResultList()) {
      Tuple row = (Tuple) found;
      used[row.get("of", Long.class).intValue() - 1] = row.get("used", Long.class);
    }
    return used;
  }

  private Map<UUID, Map<String, Integer>> own(List<Claim> claims) {
    Map<UUID, Map<String, Integer>> own = new HashMap<>();
    for (Object found :
        entities
            .createNativeQuery(OWN, Tuple.class)
            .setParameter(
                "ids", claims.stream().map(one -> one.application.id).toArray(UUID[]::new))
            .getResultList()) {
      Tuple row = (Tuple) found;
      own.computeIfAbsent(row.get("application_id", UUID.class), id -> new HashMap<>())
          .put(row.get("cap_group", String.class), row.get("year", Integer.class));
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
