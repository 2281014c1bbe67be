package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  private static final int LAST = 4;

  private static final String INSERT =
      """
      INSERT INTO aid_batch_line (id, batch_id, union_path, position, application_id, application_number,
        household_id, beneficiary_name, beneficiary_bi, family_bi, people, amount, account, account_bi,
        account_last4, account_holder, bank_name, reissue_of)
      SELECT :id, :batch, :path, coalesce(max(position), 0) + 1, :application, :number, :household, :name, :index,
        CAST(:family AS bytea[]), CAST(:people AS uuid[]), :amount, :account, CAST(:accountIndex AS bytea),
        :last, :holder, :bank, CAST(:reissue AS uuid)
      FROM aid_batch_line WHERE batch_id = :batch\
      """;

  @Inject EntityManager entities;
  @Inject FieldCipher cipher;

  /**
   * @param account null for goods
   * @param reissueOf null for an application that is paid for the first time
   * @return id of the line
   */
  UUID add(AidBatch batch, PayableItem item, RecipientAccount account, UUID reissueOf) {
    UUID id = Ids.next();
    String number = account == null ? null : account.number();
    entities
        .createNativeQuery(INSERT)
        .setParameter("id", id)
        .setParameter("batch", batch.id)
        .setParameter("path", batch.unionPath)
        .setParameter("application", item.applicationId())
        .setParameter("number", item.number())
        .setParameter("household", item.householdId())
        .setParameter("name", item.beneficiaryName())
        .setParameter("index", item.beneficiaryBlindIndex())
        .setParameter("family", array(item.familyIndexes().stream().map(BatchLines::hex).toList()))
        .setParameter("people", array(item.people().stream().map(UUID::toString).toList()))
        .setParameter("amount", item.amount().fen())
        .setParameter("account", cipher.encrypt(TABLE, "account", id, number))
        .setParameter("accountIndex", account == null ? null : account.blindIndex())
        .setParameter("last", number == null ? null : last(number))
        .setParameter("holder", account == null ? null : account.holder())
        .setParameter("bank", account == null ? null : account.bankName())
        .setParameter("reissue", reissueOf)
        .executeUpdate();
    return id;
  }

  /** The account in full: for the bank file and hand-over papers only. */
  String account(BatchLine line) {
    return cipher.decrypt(TABLE, "account", line.id(), line.account());
  }

  List<BatchLine> of(AidBatch batch) {
    return select("WHERE l.batch_id = :batch ORDER BY l.position", "batch", batch.id);
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

  List<BatchLine> select(String where, String name, Object value) {
    return entities
        .createNativeQuery(
            "SELECT " + BatchLine.COLUMNS + " FROM aid_batch_line l " + where, Tuple.class)
        .setParameter(name, value)
        .getResultStream()
        .map(row -> BatchLine.of((Tuple) row))
        .toList();
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

  private static String last(String number) {
    return number.substring(Math.max(0, number.length() - LAST));
  }

  private static String hex(byte[] index) {
    return "\\\\x" + HexFormat.of().formatHex(index);
  }

  private static String array(Collection<String> values) {
    return values.stream()
        .map(value -> '"' + value + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
