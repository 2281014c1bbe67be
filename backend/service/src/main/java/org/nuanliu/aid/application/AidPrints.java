package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.print.PaperStamp;
import org.nuanliu.platform.print.PdfFile;
import org.nuanliu.platform.print.PrintedObject;
import org.nuanliu.platform.print.PrintedPaperEntry;
import org.nuanliu.platform.print.Printing;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.Unions;

/** An application on paper. */
@ApplicationScoped
class AidPrints {

  @Inject AidApplicationRepository applications;
  @Inject AidSheets sheets;
  @Inject AidFormPaper kind;
  @Inject Printing printing;
  @Inject Unions unions;
  @Inject AuditTrail audit;

  /**
   * @throws Problem 404 outside the caller's scope, 422 for characters that cannot be printed
   */
  @Transactional
  PrintedPaperEntry print(UUID id) {
    AidApplication application = named(id);
    var object =
        new PrintedObject(
            application.id,
            application.version,
            application.unionPath,
            unions.at(new UnionPath(application.unionPath)).orElseThrow().name(),
            Mask.name(application.headName));
    return printing.issue(kind, object, false, stamp -> html(application, stamp));
  }

  /**
   * @throws Problem 404 unless the caller printed it of this application a short while ago, 409
   *     when it has changed since
   */
  @Transactional
  PdfFile content(UUID id, UUID printId) {
    AidApplication application = named(id);
    var print = printing.fetchable(printId);
    if (!print.kind().equals(AidFormPaper.KIND) || !print.objectId().equals(id)) {
      throw Problem.notFound();
    }
    byte[] bytes = printing.content(printId, stamp -> html(application, stamp));
    return new PdfFile("帮扶申请表-%s.pdf".formatted(application.number), bytes);
  }

  private String html(AidApplication application, PaperStamp stamp) {
    return AidTemplates.aidForm(sheets.of(application), stamp).render();
  }

  private AidApplication named(UUID id) {
    AidApplication application = applications.require(id);
    audit.object(AidTurn.OWNER, id, application.unionPath);
    return application;
  }
}
