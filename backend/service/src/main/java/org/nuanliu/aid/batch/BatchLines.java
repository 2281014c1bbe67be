package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.nuanliu.aid.application.PayableItem;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.household.RecipientAccount;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.Problem;

/** The lines of batches as rows; a batch may have a hundred thousand. */
@ApplicationScoped
class BatchLines {

  private static final String TABLE = "aid_batch_line";

  private static final String SELECT = "SELECT " + BatchLine.COLUMNS + " FROM aid_batch_line l ";

  /** As many are held in memory at a time. */
  private static final int PORTION = 1_000;

  /** What failed before becomes a new line that names the old one. */
  private static final String INSERT =
      """
      INSERT INTO aid_batch_line (id, batch_id, union_path, position, application_id, application_number,
        household_id, beneficiary_name, beneficiary_bi, family_bi, people, amount, account, account_bi,
        account_last4, account_holder, bank_name, reissue_of)
      SELECT n.id, :batch, :path, last.position + n.number, n.application, n.application_number, n.household, n.name,
        decode(n.beneficiary, 'hex'), CAST(n.family AS bytea[]), CAST(n.people AS uuid[]), n.amount, n.account,
        decode(n.account_bi, 'hex'), n.last4, n.holder, n.bank, f.id
      FROM unnest(CAST(:ids AS uuid[]), CAST(:applications AS uuid[]), CAST(:numbers AS text[]),
          CAST(:households AS uuid[]), CAST(:names AS text[]), CAST(:beneficiaries AS text[]),
          CAST(:families AS text[]), CAST(:people AS text[]), CAST(:amounts AS bigint[]),
          CAST(:accounts AS text[]), CAST(:accountIndexes AS text[]), CAST(:lasts AS text[]),
          CAST(:holders AS text[]), CAST(:banks AS text[]))
        WITH ORDINALITY AS n (id, application, application_number, household, name, beneficiary, family, people,
          amount, account, account_bi, last4, holder, bank, number)
      CROSS JOIN (SELECT coalesce(max(position), 0) AS position FROM aid_batch_line WHERE batch_id = :batch) last
      LEFT JOIN LATERAL (SELECT l.id FROM aid_batch_line l
        WHERE l.application_id = n.application AND l.state IN ('FAILED', 'REFUNDED') ORDER BY l.id DESC LIMIT 1) f ON true
      ORDER BY n.number\
      """;

  @Inject EntityManager entities;
  @Inject FieldCipher cipher;

  /**
   * @param accounts by file; empty for goods
   * @return application → line
   */
  Map<UUID, UUID> add(
      AidBatch batch, List<PayableItem> items, Map<UUID, RecipientAccount> accounts) {
    List<Added> added =
        items.stream()
            .map(item -> new Added(Ids.next(), item, accounts.get(item.householdId())))
            .toList();
    entities
        .createNativeQuery(INSERT)
        .setParameter("batch", batch.id)
        .setParameter("path", batch.unionPath)
        .setParameter("ids", column(added, UUID[]::new, Added::id))
        .setParameter("applications", column(added, UUID[]::new, one -> one.item.applicationId()))
        .setParameter("numbers", column(added, String[]::new, one -> one.item.number()))
        .setParameter("households", column(added, UUID[]::new, one -> one.item.householdId()))
        .setParameter("names", column(added, String[]::new, one -> one.item.beneficiaryName()))
        .setParameter(
            "beneficiaries",
            column(added, String[]::new, one -> hex(one.item.beneficiaryBlindIndex())))
        .setParameter("families", column(added, String[]::new, Added::family))
        .setParameter("people", column(added, String[]::new, Added::people))
        .setParameter("amounts", column(added, Long[]::new, one -> one.item.amount().fen()))
        .setParameter("accounts", column(added, String[]::new, this::sealed))
        .setParameter(
            "accountIndexes",
            column(added, String[]::new, one -> one.of(account -> hex(account.blindIndex()))))
        .setParameter("lasts", column(added, String[]::new, one -> one.of(RecipientAccount::last4)))
        .setParameter(
            "holders", column(added, String[]::new, one -> one.of(RecipientAccount::holder)))
        .setParameter(
            "banks", column(added, String[]::new, one -> one.of(RecipientAccount::bankName)))
        .executeUpdate();
    return added.stream().collect(Collectors.toMap(one -> one.item.applicationId(), Added::id));
  }

  /**
   * A line to be.
   *
   * @param account null for goods
   */
  private record Added(UUID id, PayableItem item, RecipientAccount account) {

    String of(Function<RecipientAccount, String> value) {
      return account == null ? null : value.apply(account);
    }

    String family() {
      return array(item.familyIndexes().stream().map(index -> "\\\\x" + hex(index)).toList());
    }

    String people() {
      return array(item.people().stream().map(UUID::toString).toList());
    }
  }

  private String sealed(Added one) {
    return one.of(account -> cipher.encrypt(TABLE, "account", one.id, account.number()));
  }

  private static <T> T[] column(
      List<Added> added, IntFunction<T[]> array, Function<Added, T> value) {
    return added.stream().map(value).toArray(array);
  }

  /** The account in full: for the bank file and hand-over papers only. */
  String account(BatchLine line) {
    return cipher.decrypt(TABLE, "account", line.id(), line.account());
  }

  /**
   * All lines of a batch in their order, a portion in memory at a time; each walk reads anew. What
   * happens to a portion meanwhile does not disturb the walk.
   */
  Iterable<List<BatchLine>> portions(AidBatch batch) {
    return () -> new Portions(batch.id);
  }

  private final class Portions implements Iterator<List<BatchLine>> {

    private final UUID batch;
    private List<BatchLine> next;

    Portions(UUID batch) {
      this.batch = batch;
      this.next = after(0);
    }

    @Override
    public boolean hasNext() {
      return !next.isEmpty();
    }

    @Override
    public List<BatchLine> next() {
      if (next.isEmpty()) {
        throw new NoSuchElementException();
      }
      List<BatchLine> portion = next;
      next = portion.size() < PORTION ? List.of() : after(portion.getLast().position());
      return portion;
    }

    private List<BatchLine> after(int position) {
      return BatchLines.this.lines(
          entities
              .createNativeQuery(
                  SELECT
                      + "WHERE l.batch_id = :batch AND l.position > :after ORDER BY l.position LIMIT :most",
                  Tuple.class)
              .setParameter("batch", batch)
              .setParameter("after", position)
              .setParameter("most", PORTION));
    }
  }

  Optional<BatchLine> find(UUID id) {
    return select("WHERE l.id = :id", "id", id).stream().findFirst();
  }

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  BatchLine lock(UUID id) {
    return select("WHERE l.id = :id FOR UPDATE", "id", id).stream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private List<BatchLine> select(String where, String name, Object value) {
    return lines(entities.createNativeQuery(SELECT + where, Tuple.class).setParameter(name, value));
  }

  private List<BatchLine> lines(Query query) {
    List<BatchLine> lines = new ArrayList<>();
    for (Object row : query.getResultList()) {
      lines.add(BatchLine.of((Tuple) row));
    }
    return lines;
  }

  void remove(UUID id) {
    entities
        .createNativeQuery("DELETE FROM aid_batch_line WHERE id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** All lines of a batch take a step that needs no reason. */
  void all(AidBatch batch, LineState from, LineState to) {
    entities
        .createNativeQuery(
            """
            UPDATE aid_batch_line SET state = :to, paid_on = CASE WHEN :to = 'PAID' THEN CAST(:day AS date) END
            WHERE batch_id = :batch AND state = :from\
            """)
        .setParameter("to", to.name())
        .setParameter("from", from.name())
        .setParameter("day", batch.settledOn)
        .setParameter("batch", batch.id)
        .executeUpdate();
  }

  /** Whether some line has not come to its end. */
  boolean anyOpen(UUID batch) {
    return (boolean)
        entities
            .createNativeQuery(
                "SELECT EXISTS (SELECT FROM aid_batch_line WHERE batch_id = :batch AND state IN ('WAITING',"
                    + " 'SENT', 'IN_DOUBT'))")
            .setParameter("batch", batch)
            .getSingleResult();
  }

  /** Positions of lines whose end is known. */
  Set<Integer> ended(UUID batch) {
    Set<Integer> ended = new HashSet<>();
    for (Object position :
        entities
            .createNativeQuery(
                "SELECT position FROM aid_batch_line WHERE batch_id = :batch AND state IN ('PAID', 'FAILED', 'REFUNDED')",
                Integer.class)
            .setParameter("batch", batch)
            .getResultList()) {
      ended.add((Integer) position);
    }
    return ended;
  }

  /** Whether a person stands in a family of the batch. */
  boolean contains(UUID batch, byte[] person) {
    return (boolean)
        entities
            .createNativeQuery(
                "SELECT EXISTS (SELECT FROM aid_batch_line WHERE batch_id = :batch AND :person ="
                    + " ANY (family_bi))")
            .setParameter("batch", batch)
            .setParameter("person", person)
            .getSingleResult();
  }

  /** Whether a member of staff decided one of the applications. */
  boolean handledBy(UUID batch, UUID staff) {
    return (boolean)
        entities
            .createNativeQuery(
                "SELECT EXISTS (SELECT FROM aid_batch_line WHERE batch_id = :batch AND :staff = ANY"
                    + " (people))")
            .setParameter("batch", batch)
            .setParameter("staff", staff)
            .getSingleResult();
  }

  private static String hex(byte[] index) {
    return HexFormat.of().formatHex(index);
  }

  private static String array(Collection<String> values) {
    return values.stream()
        .map(value -> '"' + value + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
