package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.nuanliu.aid.batch.domain.BatchContent;
import org.nuanliu.aid.batch.domain.BatchContent.SealedLine;
import org.nuanliu.platform.crypto.CryptoProvider;
import org.nuanliu.platform.crypto.DigestStream;

/** The hash of everything that a batch will pay: SM3. */
@ApplicationScoped
class BatchSeal {

  @Inject BatchLines lines;
  @Inject CryptoProvider crypto;

  String of(AidBatch batch) {
    DigestStream digest = crypto.digesting();
    var content = new BatchContent(text -> digest.write(text.getBytes(StandardCharsets.UTF_8)));
    content.head(batch.head());
    for (List<BatchLine> portion : lines.portions(batch)) {
      portion.forEach(line -> content.line(sealed(line)));
    }
    return HexFormat.of().formatHex(digest.digest());
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
