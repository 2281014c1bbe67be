package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.print.PaperStamp;
import org.nuanliu.platform.print.PdfFile;
import org.nuanliu.platform.print.PrintedObject;
import org.nuanliu.platform.print.PrintedPaperEntry;
import org.nuanliu.platform.print.Printing;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** The papers of one batch. */
@ApplicationScoped
class BatchPrints {

  @Inject BatchRepository batches;
  @Inject BatchReader reader;
  @Inject BatchSheets sheets;
  @Inject BatchPaperKinds kinds;
  @Inject Printing printing;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;

  /**
   * @throws Problem 422 for the paper that shows full accounts
   */
  @Transactional
  PrintedPaperEntry print(UUID id, BatchPrintOrder order) {
    AidBatch batch = named(id);
    if (order.document() == BatchDocument.BANK_CARDS) {
      throw new Problem(PlatformProblem.RULE)
          .error("/document", "hand-over-paper", "银行卡发放表上有完整账号，须由出纳另行打印");
    }
    return issue(batch, order.document(), false);
  }

  /**
   * @throws Problem 403 for another union's batch, 422 before the approval, for goods and for a
   *     paper that shows no full numbers
   */
  @Transactional
  PrintedPaperEntry printUnmasked(UUID id, BatchHandOverPrint order) {
    AidBatch batch = named(id);
    if (!batch.unionPath.equals(caller.get().unionPath())) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("由编制批次的工会打印。");
    }
    if (!order.document().handsOver()) {
      throw new Problem(PlatformProblem.RULE).error("/document", "nothing-masked", "这张表上没有完整号码");
    }
    if (batch.approvedHash == null) {
      throw new Problem(PlatformProblem.RULE).detail("批次审批通过以后才能打印有完整号码的表。");
    }
    if (batch.method == PaymentMethod.GOODS && order.document() == BatchDocument.BANK_CARDS) {
      throw new Problem(PlatformProblem.RULE).error("/document", "goods", "发实物的批次没有银行卡发放表");
    }
    audit.reason("%s；%d 笔".formatted(order.reason().strip(), batch.declaredCount));
    return issue(batch, order.document(), true);
  }

  /**
   * @throws Problem 404 unless the caller printed it of this batch a short while ago, 409 when it
   *     has changed since
   */
  @Transactional
  PdfFile content(UUID id, UUID printId) {
    AidBatch batch = named(id);
    var print = printing.fetchable(printId);
    BatchDocument document = BatchDocument.of(print.kind()).orElseThrow(Problem::notFound);
    if (!batch.id.equals(print.objectId())) {
      throw Problem.notFound();
    }
    byte[] bytes =
        printing.content(printId, stamp -> html(batch, document, print.unmasked(), stamp));
    return new PdfFile("%s-%s.pdf".formatted(document.title(), batch.number), bytes);
  }

  private PrintedPaperEntry issue(AidBatch batch, BatchDocument document, boolean unmasked) {
    var object =
        new PrintedObject(
            batch.id, batch.version, batch.unionPath, reader.unionName(batch.unionPath), null);
    return printing.issue(
        kinds.of(document), object, unmasked, stamp -> html(batch, document, unmasked, stamp));
  }

  private String html(AidBatch batch, BatchDocument document, boolean unmasked, PaperStamp stamp) {
    return BatchTemplates.batchList(sheets.of(batch, document, unmasked), stamp).render();
  }

  private AidBatch named(UUID id) {
    AidBatch batch = batches.require(id);
    audit.object(BatchService.BATCH, id, batch.unionPath);
    return batch;
  }
}
