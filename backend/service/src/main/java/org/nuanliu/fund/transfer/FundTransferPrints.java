package org.nuanliu.fund.transfer;

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
import org.nuanliu.platform.problem.Problem;

/** 拨付单 and the other papers that move money, as a PDF. */
@ApplicationScoped
class FundTransferPrints {

  @Inject FundTransferRepository transfers;
  @Inject FundTransferSheets sheets;
  @Inject FundTransferPaper kind;
  @Inject Printing printing;
  @Inject AuditTrail audit;

  /**
   * @throws Problem 404 outside the caller's scope
   */
  @Transactional
  PrintedPaperEntry print(UUID id) {
    FundTransfer transfer = named(id);
    var object =
        new PrintedObject(
            transfer.id,
            transfer.version,
            transfer.unionPath,
            sheets.of(transfer).unionName(),
            null);
    return printing.issue(kind, object, false, stamp -> html(transfer, stamp));
  }

  /**
   * @throws Problem 404 unless the caller printed it a short while ago, 409 when it has changed
   *     since
   */
  @Transactional
  PdfFile content(UUID id, UUID printId) {
    FundTransfer transfer = named(id);
    var print = printing.fetchable(printId);
    if (!print.kind().equals(FundTransferPaper.KIND) || !print.objectId().equals(id)) {
      throw Problem.notFound();
    }
    byte[] bytes = printing.content(printId, stamp -> html(transfer, stamp));
    return new PdfFile("%s单-%s.pdf".formatted(transfer.kind.label(), transfer.number), bytes);
  }

  private String html(FundTransfer transfer, PaperStamp stamp) {
    return FundTransferTemplates.fundTransfer(sheets.of(transfer), stamp).render();
  }

  private FundTransfer named(UUID id) {
    FundTransfer transfer = transfers.require(id);
    audit.object(FundTransferTurn.TRANSFER, id, transfer.unionPath);
    return transfer;
  }
}
