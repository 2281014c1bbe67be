package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.print.PaperStamp;
import org.nuanliu.platform.print.PdfFile;
import org.nuanliu.platform.print.PrintedObject;
import org.nuanliu.platform.print.PrintedPaperEntry;
import org.nuanliu.platform.print.Printing;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** The documents of one file on paper. */
@ApplicationScoped
class HouseholdPrints {

  @Inject HouseholdRepository households;
  @Inject HouseholdReader reader;
  @Inject HouseholdContent content;
  @Inject HouseholdRound round;
  @Inject HouseholdPaperKinds kinds;
  @Inject FileFormSheets forms;
  @Inject AuthorisationSheets authorisations;
  @Inject NoticeSheets notices;
  @Inject Printing printing;
  @Inject AuditTrail audit;

  /**
   * @throws Problem 404 outside the caller's scope, 422 for a notice that there is none of, and for
   *     characters that cannot be printed
   */
  @Transactional
  PrintedPaperEntry print(UUID id, PrintOrder order) {
    return print(named(id), order.document(), false);
  }

  /**
   * @throws Problem as {@link #print}, and 422 for a document that shows no numbers
   */
  @Transactional
  PrintedPaperEntry printUnmasked(UUID id, UnmaskedPrintOrder order) {
    Household file = named(id);
    audit.reason(order.reason());
    if (order.document() == HouseholdDocument.NOTICE) {
      throw new Problem(PlatformProblem.RULE).error("/document", "nothing-masked", "公示书上没有号码");
    }
    return print(file, order.document(), true);
  }

  /**
   * @throws Problem 404 unless the caller printed it of this file a short while ago, 409 when the
   *     file has changed since
   */
  @Transactional
  PdfFile content(UUID id, UUID printId) {
    Household file = named(id);
    var print = printing.fetchable(printId);
    HouseholdDocument document = HouseholdDocument.of(print.kind()).orElseThrow(Problem::notFound);
    if (!object(file, document).id().equals(print.objectId())) {
      throw Problem.notFound();
    }
    byte[] bytes =
        printing.content(printId, stamp -> html(file, document, print.unmasked(), stamp));
    String number = file.number == null ? "未编号" : file.number;
    return new PdfFile("%s-%s.pdf".formatted(document.title(), number), bytes);
  }

  private PrintedPaperEntry print(Household file, HouseholdDocument document, boolean unmasked) {
    return printing.issue(
        kinds.of(document),
        object(file, document),
        unmasked,
        stamp -> html(file, document, unmasked, stamp));
  }

  private PrintedObject object(Household file, HouseholdDocument document) {
    String masked = Mask.name(file.headName);
    String issuer = reader.unionName(file);
    if (document == HouseholdDocument.NOTICE) {
      HouseholdNotice notice = notice(file);
      return new PrintedObject(
          notice.id,
          HouseholdPaperKinds.version(notice),
          file.unionPath,
          notice.unitName,
          notice.maskedName);
    }
    return new PrintedObject(file.id, file.version, file.unionPath, issuer, masked);
  }

  private String html(
      Household file, HouseholdDocument document, boolean unmasked, PaperStamp stamp) {
    HouseholdForm clear = content.form(file);
    HouseholdForm form = unmasked ? clear : MaskedForm.of(clear);
    return switch (document) {
      case FILE_FORM -> Sheets.fileForm(forms.of(file, form), stamp).render();
      case AUTHORISATION ->
          Sheets.authorisation(authorisations.of(file, form, clear), stamp).render();
      case NOTICE -> Sheets.notice(notices.of(notice(file)), stamp).render();
    };
  }

  private HouseholdNotice notice(Household file) {
    return round
        .notice(file)
        .orElseThrow(() -> new Problem(PlatformProblem.RULE).detail("这份档案还没有公示。"));
  }

  private Household named(UUID id) {
    Household file = households.require(id);
    audit.object(HouseholdPapers.OWNER, id, file.unionPath);
    return file;
  }
}
