package org.nuanliu.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/**
 * The keys that were used and the answers that were given. The unique key of the table is the
 * referee: the row is inserted first, in the transaction of the effect, and never looked up
 * beforehand.
 */
@ApplicationScoped
class IdempotencyStore {

  /** SQLSTATE of a lock that was waited for in vain: the first request is still running. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final String CLAIM =
      """
      INSERT INTO idempotency (id, principal, operation, key, fingerprint) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING""";

  private static final String FIND =
      "SELECT id, fingerprint, answer FROM idempotency WHERE principal = ? AND operation = ? AND key = ?";

  private static final String KEEP =
      """
      UPDATE idempotency SET answer = ? WHERE id = ?""";

  /**
   * @param principal who asks
   * @param operation which operation
   * @param key the client's key
   * @param meaning what the request says, framed unambiguously
   */
  record Request(UUID id, String principal, String operation, String key, String meaning) {
    Request(String principal, String operation, String key, String meaning) {
      this(Ids.next(), principal, operation, key, meaning);
    }
  }

  @Inject DataSource dataSource;
  @Inject FieldCipher cipher;
  @Inject BlindIndex blindIndex;
  @Inject ObjectMapper mapper;

  /**
   * Takes the key for the running transaction.
   *
   * @return the earlier answer, when the key has had its effect already
   * @throws Problem 409 when the same request is running for more than two seconds, 422 when the
   *     key belongs to another request
   */
  Optional<StoredAnswer> claim(Request request) {
    byte[] fingerprint = blindIndex.of("idempotency", request.meaning());
    try (var connection = dataSource.getConnection()) {
      return insert(connection, request, fingerprint)
          ? Optional.empty()
          : Optional.of(find(connection, request, fingerprint));
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw new Problem(PlatformProblem.KEY_IN_FLIGHT);
      }
      throw new IllegalStateException("The key of a request cannot be taken", e);
    }
  }

  /** Remembers the answer; it may name persons or hold a first password, so it is encrypted. */
  void keep(Request request, StoredAnswer answer) {
    try (var connection = dataSource.getConnection();
        var update = connection.prepareStatement(KEEP)) {
      String json = mapper.writeValueAsString(answer);
      update.setString(1, cipher.encrypt("idempotency", "answer", request.id(), json));
      update.setObject(2, request.id());
      update.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The answer to a request cannot be kept", e);
    }
  }

  private static boolean insert(Connection connection, Request request, byte[] fingerprint)
      throws SQLException {
    try (var statement = connection.createStatement();
        var insert = connection.prepareStatement(CLAIM)) {
      statement.execute("SET LOCAL lock_timeout = '2s'");
      insert.setObject(1, request.id());
      insert.setString(2, request.principal());
      insert.setString(3, request.operation());
      insert.setString(4, request.key());
      insert.setBytes(5, fingerprint);
      boolean first = insert.executeUpdate() == 1;
      statement.execute("SET LOCAL lock_timeout = DEFAULT");
      return first;
    }
  }

  private StoredAnswer find(Connection connection, Request request, byte[] fingerprint)
      throws SQLException {
    try (var query = connection.prepareStatement(FIND)) {
      query.setString(1, request.principal());
      query.setString(2, request.operation());
      query.setString(3, request.key());
      try (var rows = query.executeQuery()) {
        if (!rows.next()) {
          // The first request was rolled back while this one waited: nothing happened, so try
          // again.
          throw new Problem(PlatformProblem.KEY_IN_FLIGHT);
        }
        if (!Arrays.equals(fingerprint, rows.getBytes("fingerprint"))) {
          throw new Problem(PlatformProblem.KEY_REUSED);
        }
        return answer(rows.getObject("id", UUID.class), rows.getString("answer"));
      }
    }
  }

  private StoredAnswer answer(UUID id, String encrypted) {
    try {
      return mapper.readValue(
          cipher.decrypt("idempotency", "answer", id, encrypted), StoredAnswer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept answer cannot be read", e);
    }
  }
}
