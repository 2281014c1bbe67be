package org.nuanliu.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.nuanliu.aid.bank.domain.BankFileWriter;
import org.nuanliu.aid.bank.domain.BankLayout;
import org.nuanliu.aid.bank.domain.PaymentOrder;
import org.nuanliu.aid.bank.domain.PaymentOrder.PaymentLine;
import org.nuanliu.aid.bank.domain.UnwritableException;
import org.nuanliu.aid.batch.AidBatch;
import org.nuanliu.aid.batch.BankBatches;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.crypto.CryptoProvider;
import org.nuanliu.platform.crypto.DigestStream;
import org.nuanliu.platform.problem.Problem;

/** What the bank is asked to do for a batch: always the same for the same sealed batch. */
@ApplicationScoped
class BankOrders {

  @Inject BankBatches batches;
  @Inject Codes codes;
  @Inject CryptoProvider crypto;

  PaymentOrder of(AidBatch batch) {
    return new PaymentOrder(
        batch.number(),
        batch.approvedOn(),
        batches.unionName(batch),
        codes.label("aid-purpose", batch.purpose(), batch.approvedOn()).orElse("困难帮扶"),
        batch.declaredCount(),
        batch.total(),
        () -> lines(batch));
  }

  private Iterator<PaymentLine> lines(AidBatch batch) {
    return StreamSupport.stream(batches.portions(batch).spliterator(), false)
        .flatMap(List::stream)
        .map(
            line ->
                new PaymentLine(
                    line.position(), batches.account(line), line.accountHolder(), line.amount()))
        .iterator();
  }

  /**
   * The file as it is handed over.
   *
   * @throws Problem 422 for a name that the layout cannot hold
   */
  byte[] content(BankLayout layout, PaymentOrder order) {
    var out = new ByteArrayOutputStream();
    write(layout, order, out);
    return out.toByteArray();
  }

  /**
   * Its SM3, of as many bytes as there may be.
   *
   * @throws Problem 422 for a name that the layout cannot hold
   */
  String sm3(BankLayout layout, PaymentOrder order) {
    DigestStream digest = crypto.digesting();
    write(layout, order, digest);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void write(BankLayout layout, PaymentOrder order, OutputStream out) {
    try {
      BankFileWriter.write(layout, order, out);
    } catch (UnwritableException e) {
      throw new Problem(BankProblem.UNWRITABLE).detail(e.getMessage() + "。");
    }
  }

  String sm3(byte[] content) {
    return HexFormat.of().formatHex(crypto.digest(content));
  }
}
