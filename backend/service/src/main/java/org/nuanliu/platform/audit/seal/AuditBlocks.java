package org.nuanliu.platform.audit.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.nuanliu.platform.crypto.CryptoProvider;

/**
 * Reads and writes blocks and the rows that they cover. Works inside a transaction that sees the
 * whole tree.
 */
@ApplicationScoped
class AuditBlocks {

  private static final String ROWS =
      """
      SELECT id, (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(r)) WHERE value <> 'null')::text
      FROM %s r WHERE xact >= ?::xid8 AND xact < ?::xid8""";

  /** A block as it stands in the table, with the hash and signature that it was given. */
  record Stored(AuditBlock block, byte[] hash, byte[] signature) {}

  private static final int ROWS_AT_A_TIME = 1_000;

  @Inject DataSource dataSource;
  @Inject CryptoProvider crypto;

  /** Keeps a second node from sealing at the same time; held until the transaction ends. */
  boolean claim() throws SQLException {
    return query(
        "SELECT pg_try_advisory_xact_lock(hashtext('audit_block'))", rows -> rows.getBoolean(1));
  }

  Optional<Stored> last() throws SQLException {
    return list("SELECT * FROM audit_block ORDER BY seq DESC LIMIT 1").stream().findFirst();
  }

  List<Stored> after(long seq, int count) throws SQLException {
    return list("SELECT * FROM audit_block WHERE seq > " + seq + " ORDER BY seq LIMIT " + count);
  }

  /**
   * The first transaction id that a block may not cover yet: the oldest one still running, or the
   * one after which the block would have grown beyond the given number of rows.
   */
  long limit(long from, int rows) throws SQLException {
    long oldestRunning =
        query(
            "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint", row -> row.getLong(1));
    String full =
        """
        SELECT xact::text::bigint + 1 FROM (
          (SELECT xact FROM audit_event WHERE xact >= '%1$d'::xid8 ORDER BY xact OFFSET %2$d LIMIT 1) UNION ALL
          (SELECT xact FROM audit_change WHERE xact >= '%1$d'::xid8 ORDER BY xact OFFSET %2$d LIMIT 1)) f
        ORDER BY 1 LIMIT 1"""
            .formatted(from, rows);
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(full)) {
      return result.next() ? Math.min(oldestRunning, result.getLong(1)) : oldestRunning;
    }
  }

  /**
   * Only the hashes are kept: one transaction may have moved a batch of a hundred thousand lines.
   */
  List<AuditBlock.Row> rows(long from, long to) throws SQLException {
    List<AuditBlock.Row> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      try (var statement = connection.createStatement()) {
        statement.execute("SET LOCAL timezone = 'UTC'");
      }
      for (String table : List.of("audit_event", "audit_change")) {
        try (var statement = connection.prepareStatement(ROWS.formatted(table))) {
          statement.setFetchSize(ROWS_AT_A_TIME);
          statement.setString(1, Long.toString(from));
          statement.setString(2, Long.toString(to));
          try (var result = statement.executeQuery()) {
            while (result.next()) {
              byte[] text = result.getString(2).getBytes(StandardCharsets.UTF_8);
              rows.add(new AuditBlock.Row(result.getObject(1, UUID.class), crypto.digest(text)));
            }
          }
        }
      }
    }
    rows.sort((a, b) -> a.id().compareTo(b.id()));
    return rows;
  }

  void insert(AuditBlock block, byte[] hash, byte[] signature) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                """
                INSERT INTO audit_block (seq, xact_from, xact_to, row_ids, row_hashes, previous, hash, signature)
                VALUES (?, ?::xid8, ?::xid8, ?, ?, ?, ?, ?)""")) {
      insert.setLong(1, block.seq());
      insert.setString(2, Long.toString(block.from()));
      insert.setString(3, Long.toString(block.to()));
      insert.setArray(4, connection.createArrayOf("uuid", block.ids()));
      insert.setBytes(5, block.hashes());
      insert.setBytes(6, block.previous());
      insert.setBytes(7, hash);
      insert.setBytes(8, signature);
      insert.executeUpdate();
    }
  }

  private List<Stored> list(String sql) throws SQLException {
    List<Stored> blocks = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        blocks.add(stored(rows));
      }
    }
    return blocks;
  }

  private static Stored stored(ResultSet row) throws SQLException {
    var ids = (UUID[]) row.getArray("row_ids").getArray();
    byte[] hashes = row.getBytes("row_hashes");
    Map<UUID, byte[]> rows = new LinkedHashMap<>();
    for (int i = 0; i < ids.length; i++) {
      int start = i * CryptoProvider.DIGEST_LENGTH;
      rows.put(ids[i], Arrays.copyOfRange(hashes, start, start + CryptoProvider.DIGEST_LENGTH));
    }
    var block =
        new AuditBlock(
            row.getLong("seq"),
            Long.parseLong(row.getString("xact_from")),
            Long.parseLong(row.getString("xact_to")),
            rows,
            row.getBytes("previous"));
    return new Stored(block, row.getBytes("hash"), row.getBytes("signature"));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> T query(String sql, Reading<T> reading) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return reading.of(rows);
    }
  }
}
