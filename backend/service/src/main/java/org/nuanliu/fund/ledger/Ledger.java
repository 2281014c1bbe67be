package org.nuanliu.fund.ledger;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.nuanliu.fund.FundProblem;
import org.nuanliu.fund.ledger.Posting.Leg;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/**
 * The one way to move money. The unique key of a posting is the referee of repeats, the locked
 * account that of rivals; accounts are locked in the order of their ids, so that nobody waits for
 * somebody who waits for him.
 */
@ApplicationScoped
public class Ledger {

  private static final String CLAIM =
      """
      INSERT INTO fund_posting (id, union_path, grant_id, kind, amount, booked_on, made_by, approved_by, subject_type,
        subject_id, subject_key, reverses)
      VALUES (:id, :path, :grant, :kind, :amount, :day, :madeBy, :approvedBy, :subjectType, :subject, :key, :reverses)
      ON CONFLICT (subject_key) DO NOTHING""";

  private static final String FIRST =
      "SELECT id, kind, amount, grant_id FROM fund_posting WHERE subject_key = :key";

  /** Of a row that somebody else holds, the balance is read after he is done. */
  private static final String LOCK =
      """
      SELECT a.id, a.balance, a.union_path FROM fund_account a WHERE a.budget_id = :budget AND a.kind = :kind
      FOR NO KEY UPDATE""";

  private static final String FIND =
      "SELECT id FROM fund_account WHERE budget_id = :budget AND kind = :kind";

  private static final String ENTER =
      """
      INSERT INTO fund_entry (id, posting_id, grant_id, account_id, union_path, kind, booked_on, amount)
      VALUES (:id, :posting, :grant, :account, :path, :kind, :day, :amount)""";

  private static final String MIRROR =
      """
      SELECT a.budget_id, a.kind, -e.amount AS amount FROM fund_entry e JOIN fund_account a ON a.id = e.account_id
      WHERE e.posting_id = :posting""";

  private record Account(UUID id, Leg leg) {}

  @Inject EntityManager entities;
  @Inject BudgetLines lines;
  @Inject Clock clock;

  /**
   * Books a movement in the running transaction.
   *
   * @return the id of its posting, or of the one that was booked under the key before
   * @throws Problem {@code fund-insufficient} naming the line, 409 for a key that was used for
   *     something else
   */
  public UUID post(Posting posting) {
    UUID id = Ids.next();
    LocalDate day = LocalDate.now(clock);
    if (!claim(id, posting, day)) {
      return first(posting);
    }
    if (posting.kind() == PostingKind.RESERVE) {
      requireOpen(posting, day);
    }
    List<Account> accounts =
        posting.legs().stream()
            .map(leg -> new Account(account(leg), leg))
            .sorted(comparing(account -> account.id.toString()))
            .toList();
    List<String> paths = new ArrayList<>();
    for (Account account : accounts) {
      paths.add(lock(account.leg));
    }
    for (int i = 0; i < accounts.size(); i++) {
      enter(id, posting, day, accounts.get(i), paths.get(i));
    }
    return id;
  }

  /** The legs that take a posting back. */
  public List<Leg> mirror(UUID posting) {
    return SqlRows.of(
            entities.createNativeQuery(MIRROR, Tuple.class).setParameter("posting", posting))
        .map(
            row ->
                new Leg(
                    row.get("budget_id", UUID.class),
                    AccountKind.valueOf(row.get("kind", String.class)),
                    SqlRows.money(row, "amount")))
        .toList();
  }

  private boolean claim(UUID id, Posting posting, LocalDate day) {
    return entities
            .unwrap(Session.class)
            .createNativeMutationQuery(CLAIM)
            .setParameter("id", id)
            .setParameter("path", posting.unionPath())
            .setParameter("grant", posting.grantId())
            .setParameter("kind", posting.kind().name())
            .setParameter("amount", posting.amount().fen())
            .setParameter("day", day)
            .setParameter("madeBy", posting.madeBy())
            .setParameter("approvedBy", posting.approvedBy(), UUID.class)
            .setParameter("subjectType", posting.subjectType())
            .setParameter("subject", posting.subjectId())
            .setParameter("key", posting.key())
            .setParameter("reverses", posting.reverses(), UUID.class)
            .executeUpdate()
        == 1;
  }

  private UUID first(Posting posting) {
    return SqlRows.of(
            entities.createNativeQuery(FIRST, Tuple.class).setParameter("key", posting.key()))
        .filter(row -> row.get("kind", String.class).equals(posting.kind().name()))
        .filter(row -> SqlRows.number(row, "amount") == posting.amount().fen())
        .filter(row -> row.get("grant_id", UUID.class).equals(posting.grantId()))
        .map(row -> row.get("id", UUID.class))
        .findFirst()
        .orElseThrow(() -> new Problem(PlatformProblem.CONFLICT).detail("这笔业务已经记过账，而且内容不同，不能再记。"));
  }

  /** The trigger of the entry stands behind this. */
  private void requireOpen(Posting posting, LocalDate day) {
    UUID budget = posting.legs().getFirst().budget();
    if (!lines.find(budget).orElseThrow(Problem::notFound).openOn(day)) {
      throw new Problem(FundProblem.CLOSED)
          .detail(lines.title(budget) + "的预算年度已过，或者超过了资金使用期限；结余须先办理结转。");
    }
  }

  private UUID account(Leg leg) {
    return SqlRows.of(
            entities
                .createNativeQuery(FIND, Tuple.class)
                .setParameter("budget", leg.budget())
                .setParameter("kind", leg.account().name()))
        .map(row -> row.get("id", UUID.class))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /** Holds the account until the end of the transaction; the CHECK stands behind this. */
  private String lock(Leg leg) {
    Tuple row =
        (Tuple)
            entities
                .createNativeQuery(LOCK, Tuple.class)
                .setParameter("budget", leg.budget())
                .setParameter("kind", leg.account().name())
                .getSingleResult();
    long balance = SqlRows.number(row, "balance");
    if (leg.account() != AccountKind.OUTSIDE && balance + leg.amount().fen() < 0) {
      throw insufficient(leg, balance);
    }
    return row.get("union_path", String.class);
  }

  private Problem insufficient(Leg leg, long balance) {
    return new Problem(FundProblem.INSUFFICIENT)
        .detail(
            "%s%s只有 %s 元，不够 %s 元。"
                .formatted(
                    lines.title(leg.budget()),
                    leg.account().label(),
                    new Money(balance),
                    Money.ZERO.minus(leg.amount())));
  }

  private void enter(UUID posting, Posting what, LocalDate day, Account account, String path) {
    entities
        .createNativeQuery(ENTER)
        .setParameter("id", Ids.next())
        .setParameter("posting", posting)
        .setParameter("grant", what.grantId())
        .setParameter("account", account.id)
        .setParameter("path", path)
        .setParameter("kind", what.kind().name())
        .setParameter("day", day)
        .setParameter("amount", account.leg.amount().fen())
        .executeUpdate();
  }
}
