package org.nuanliu.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import org.nuanliu.aid.bank.domain.BankFileWriter;
import org.nuanliu.aid.bank.domain.BankFileWriter.WrittenFile;
import org.nuanliu.aid.bank.domain.BankLayout;
import org.nuanliu.aid.bank.domain.PaymentOrder;
import org.nuanliu.aid.bank.domain.PaymentOrder.PaymentLine;
import org.nuanliu.aid.bank.domain.UnwritableException;
import org.nuanliu.aid.batch.AidBatch;
import org.nuanliu.aid.batch.BankBatches;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.crypto.CryptoProvider;
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
        batches.lines(batch).stream()
            .map(
                line ->
                    new PaymentLine(
                        line.position(),
                        batches.account(line),
                        line.accountHolder(),
                        line.amount()))
            .toList());
  }

  /**
   * @throws Problem 422 for a name that the layout cannot hold
   */
  WrittenFile write(BankLayout layout, PaymentOrder order) {
    try {
      return BankFileWriter.write(layout, order);
    } catch (UnwritableException e) {
      throw new Problem(BankProblem.UNWRITABLE).detail(e.getMessage() + "。");
    }
  }

  String sm3(byte[] content) {
    return HexFormat.of().formatHex(crypto.digest(content));
  }
}
