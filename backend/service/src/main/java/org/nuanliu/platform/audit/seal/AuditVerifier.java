package org.nuanliu.platform.audit.seal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nuanliu.platform.crypto.CryptoProvider;
import org.nuanliu.platform.crypto.KeyProvider;
import org.nuanliu.platform.scope.Scope;

/**
 * Walks the whole chain, compares every row with its seal, and says where something was changed.
 */
@ApplicationScoped
class AuditVerifier {

  private static final int STEP = 50;

  /** What was found. */
  enum Fault {
    ROW_CHANGED,
    ROW_MISSING,
    ROW_ADDED,
    BLOCK_MISSING,
    BLOCK_CHANGED,
    CHAIN_BROKEN,
    SIGNATURE_WRONG,
    ANCHOR_DIFFERS
  }

  /**
   * @param block in which block
   * @param row which row; null when the block itself is meant
   */
  record Finding(Fault fault, long block, UUID row) {}

  record Report(long blocks, long rows, List<Finding> findings) {}

  /** A trail of years is walked in one transaction, so that nothing changes meanwhile. */
  private static final int LONGEST_SECONDS = 24 * 60 * 60;

  @Inject Scope scope;
  @Inject AuditBlocks blocks;
  @Inject AuditAnchors anchors;
  @Inject CryptoProvider crypto;
  @Inject KeyProvider keys;

  Report verify() {
    return QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .call(() -> scope.elevated("verify-audit", this::read));
  }

  private Report read() {
    try {
      return walk();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The audit trail cannot be verified", e);
    }
  }

  private Report walk() throws SQLException, IOException {
    List<Finding> findings = new ArrayList<>();
    Map<Long, String> anchored = anchors.read();
    long seq = 0;
    long to = 0;
    long rows = 0;
    byte[] previous = AuditBlock.ORIGIN;
    for (var step = blocks.after(0, STEP); !step.isEmpty(); step = blocks.after(seq, STEP)) {
      for (AuditBlocks.Stored stored : step) {
        AuditBlock block = stored.block();
        for (long missing = seq + 1; missing < block.seq(); missing++) {
          findings.add(new Finding(Fault.BLOCK_MISSING, missing, null));
        }
        boolean follows = block.seq() == seq + 1;
        if (follows && (!Arrays.equals(previous, block.previous()) || block.from() != to)) {
          findings.add(new Finding(Fault.CHAIN_BROKEN, block.seq(), null));
        }
        checkSeal(stored, anchored, findings);
        checkRows(block, findings);
        seq = block.seq();
        to = block.to();
        rows += block.rows().size();
        previous = stored.hash();
      }
    }
    for (long lost : anchored.keySet()) {
      if (lost > seq) {
        findings.add(new Finding(Fault.BLOCK_MISSING, lost, null));
      }
    }
    return new Report(seq, rows, findings);
  }

  private void checkSeal(
      AuditBlocks.Stored stored, Map<Long, String> anchored, List<Finding> findings) {
    long seq = stored.block().seq();
    if (!Arrays.equals(stored.block().hash(crypto), stored.hash())) {
      findings.add(new Finding(Fault.BLOCK_CHANGED, seq, null));
    }
    if (!crypto.verify(keys.auditPublicKey(), stored.hash(), stored.signature())) {
      findings.add(new Finding(Fault.SIGNATURE_WRONG, seq, null));
    }
    String anchor = anchored.get(seq);
    if (anchor != null && !anchor.equals(HexFormat.of().formatHex(stored.hash()))) {
      findings.add(new Finding(Fault.ANCHOR_DIFFERS, seq, null));
    }
  }

  private void checkRows(AuditBlock sealed, List<Finding> findings) throws SQLException {
    var present =
        AuditBlock.of(
            sealed.seq(),
            sealed.from(),
            sealed.to(),
            blocks.rows(sealed.from(), sealed.to()),
            sealed.previous());
    Map<UUID, byte[]> unsealed = new TreeMap<>(present.rows());
    sealed
        .rows()
        .forEach(
            (id, hash) -> {
              byte[] now = unsealed.remove(id);
              if (now == null) {
                findings.add(new Finding(Fault.ROW_MISSING, sealed.seq(), id));
              } else if (!Arrays.equals(now, hash)) {
                findings.add(new Finding(Fault.ROW_CHANGED, sealed.seq(), id));
              }
            });
    unsealed.keySet().forEach(id -> findings.add(new Finding(Fault.ROW_ADDED, sealed.seq(), id)));
  }
}
