package org.nuanliu.platform.audit.seal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.nuanliu.platform.crypto.CryptoProvider;
import org.nuanliu.platform.crypto.KeyProvider;
import org.nuanliu.platform.scope.Scope;

/**
 * Seals what has been committed. Nothing is locked in the business transaction; a row is open for
 * some seconds.
 */
@ApplicationScoped
class AuditSealer {

  private static final Logger LOG = Logger.getLogger(AuditSealer.class);

  /** Rows of either table in one block, before the block is closed. */
  private static final int FULL = 5000;

  @Inject Scope scope;
  @Inject AuditBlocks blocks;
  @Inject AuditAnchors anchors;
  @Inject CryptoProvider crypto;
  @Inject KeyProvider keys;

  @Scheduled(
      every = "{nuanliu.audit-seal-every}",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void seal() {
    while (sealOne().isPresent()) {
      LOG.debug("A block was sealed");
    }
  }

  /** Seals the next block, if there is anything to seal. */
  Optional<AuditBlock> sealOne() {
    return scope.elevated(
        "seal-audit",
        () -> {
          try {
            return blocks.claim() ? next() : Optional.empty();
          } catch (SQLException | IOException e) {
            throw new IllegalStateException("The audit trail cannot be sealed", e);
          }
        });
  }

  private Optional<AuditBlock> next() throws SQLException, IOException {
    var last = blocks.last();
    long from = last.map(stored -> stored.block().to()).orElse(0L);
    long to = blocks.limit(from, FULL);
    List<AuditBlock.Row> rows = to > from ? blocks.rows(from, to) : List.of();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    long seq = last.map(stored -> stored.block().seq() + 1).orElse(1L);
    byte[] previous = last.map(AuditBlocks.Stored::hash).orElse(AuditBlock.ORIGIN);
    var block = AuditBlock.of(seq, from, to, rows, previous);
    byte[] hash = block.hash(crypto);
    blocks.insert(block, hash, keys.sign(hash));
    anchors.append(seq, hash);
    return Optional.of(block);
  }
}
