package org.nuanliu.platform.audit.seal;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.crypto.CryptoProvider;

/**
 * A sealed part of the audit trail.
 *
 * @param seq 1, 2, 3 … without gaps
 * @param from first transaction id that it covers
 * @param to first transaction id that it does not cover
 * @param rows id of each row → SM3 of its text, in the order of ids
 * @param previous hash of the block before; zeros for the first
 */
record AuditBlock(long seq, long from, long to, Map<UUID, byte[]> rows, byte[] previous) {

  /** What the first block follows. */
  static final byte[] ORIGIN = new byte[CryptoProvider.DIGEST_LENGTH];

  /**
   * One row of either table.
   *
   * @param hash SM3 of the row as the database writes it: JSON with sorted keys, nulls left out,
   *     times in UTC
   */
  record Row(UUID id, byte[] hash) {}

  static AuditBlock of(long seq, long from, long to, List<Row> rows, byte[] previous) {
    Map<UUID, byte[]> hashes = new LinkedHashMap<>();
    rows.forEach(row -> hashes.put(row.id(), row.hash()));
    return new AuditBlock(seq, from, to, hashes, previous);
  }

  /** SM3 over everything that the block says, each part of fixed length. */
  byte[] hash(CryptoProvider crypto) {
    var content =
        ByteBuffer.allocate(
            previous.length
                + 3 * Long.BYTES
                + rows.size() * (2 * Long.BYTES + CryptoProvider.DIGEST_LENGTH));
    content.put(previous).putLong(seq).putLong(from).putLong(to);
    rows.forEach(
        (id, hash) ->
            content
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(hash));
    return crypto.digest(content.array());
  }

  UUID[] ids() {
    return rows.keySet().toArray(UUID[]::new);
  }

  /** The rows' hashes one after another, in the order of {@link #ids}. */
  byte[] hashes() {
    var bytes = ByteBuffer.allocate(rows.size() * CryptoProvider.DIGEST_LENGTH);
    rows.values().forEach(bytes::put);
    return bytes.array();
  }
}
