package org.nuanliu.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.aid.bank.domain.BankFileWriter;
import org.nuanliu.aid.bank.domain.BankLayout;
import org.nuanliu.aid.bank.domain.PaymentOrder;
import org.nuanliu.aid.batch.AidBatch;
import org.nuanliu.aid.batch.BankBatches;
import org.nuanliu.aid.batch.BatchDetail;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** Files to the bank. */
@ApplicationScoped
class BankService {

  @Inject BankBatches batches;
  @Inject BankFileRepository files;
  @Inject BankLayouts layouts;
  @Inject BankOrders orders;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Makes the file and counts the batch as sent.
   *
   * @throws Problem as {@link BankBatches#handOver}, and 422 for a name that the layout cannot hold
   */
  @Transactional
  BatchDetail handOver(UUID id, EntityVersion seen, BankHandOver wanted) {
    BankLayout layout =
        layouts
            .find(wanted.layout())
            .orElseThrow(
                () ->
                    new Problem(PlatformProblem.INVALID)
                        .error("/layout", "unknown-layout", "没有这种文件格式"));
    AidBatch batch = batches.handOver(id, seen);
    PaymentOrder order = orders.of(batch);
    String sm3 = orders.sm3(layout, order);
    audit.reason("%s；%d 笔".formatted(wanted.reason().strip(), order.count()));
    var file = new BankFile();
    file.id = Ids.next();
    file.batchId = id;
    file.unionPath = batch.unionPath();
    file.layout = layout.code();
    file.fileName = BankFileWriter.name(layout, order);
    file.sm3 = sm3;
    file.lineCount = order.count();
    file.total = order.total().fen();
    file.madeBy = caller.get().staffId();
    file.madeAt = OffsetDateTime.now(clock);
    files.persist(file);
    return batches.handedOver(batch);
  }

  record WrittenFile(String name, byte[] content) {}

  /**
   * The file with full accounts, for the cashiers of the paying union.
   *
   * @throws Problem 404 for everybody else, 409 should it not have the hash that was recorded
   */
  @Transactional
  WrittenFile content(UUID fileId) {
    BankFile file =
        files
            .findByIdOptional(fileId)
            .filter(one -> one.unionPath.equals(caller.get().unionPath()))
            .orElseThrow(Problem::notFound);
    AidBatch batch = batches.named(file.batchId);
    batches.requireNoOwnInterest(batch);
    BankLayout layout = layouts.find(file.layout).orElseThrow();
    byte[] content = orders.content(layout, orders.of(batch));
    if (!orders.sm3(content).equals(file.sm3)) {
      throw new Problem(BankProblem.CHANGED);
    }
    audit.reason("下载 %s；%d 笔".formatted(file.fileName, file.lineCount));
    return new WrittenFile(file.fileName, content);
  }
}
