package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.nuanliu.aid.batch.domain.BatchContent;
import org.nuanliu.aid.batch.domain.BatchContent.SealedLine;
import org.nuanliu.platform.crypto.CryptoProvider;

/** The hash of everything that a batch will pay: SM3. */
@ApplicationScoped
class BatchSeal {

  @Inject BatchLines lines;
  @Inject CryptoProvider crypto;

  String of(AidBatch batch) {
    String content =
        BatchContent.of(batch.head(), lines.of(batch).stream().map(BatchSeal::sealed).toList());
    return HexFormat.of().formatHex(crypto.digest(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static SealedLine sealed(BatchLine line) {
    return new SealedLine(
        line.position(),
        line.applicationId(),
        line.householdId(),
        line.beneficiaryIndex(),
        line.accountHolder(),
        line.accountIndex(),
        line.amount().fen(),
        line.reissueOf());
  }
}
