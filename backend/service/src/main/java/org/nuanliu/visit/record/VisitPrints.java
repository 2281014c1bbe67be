package org.nuanliu.visit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.money.ChineseCapital;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.print.PaperStamp;
import org.nuanliu.platform.print.PdfFile;
import org.nuanliu.platform.print.PrintedObject;
import org.nuanliu.platform.print.PrintedPaperEntry;
import org.nuanliu.platform.print.Printing;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.Unions;
import org.nuanliu.visit.record.GiftSheet.GiftRow;
import org.nuanliu.visit.record.domain.GiftKind;

/** 慰问签收表 of one visit: what was handed over, for whoever received it to sign. */
@ApplicationScoped
class VisitPrints {

  @Inject VisitRepository visits;
  @Inject Unions unions;
  @Inject GiftListPaper paper;
  @Inject Printing printing;
  @Inject Codes codes;
  @Inject AuditTrail audit;

  /**
   * @throws Problem 422 for a visit on which nothing was handed over
   */
  @Transactional
  PrintedPaperEntry print(UUID id) {
    Visit visit = named(id);
    if (handedOver(visit).isEmpty()) {
      throw new Problem(PlatformProblem.RULE).detail("这次走访没有登记现金或慰问品，没有签收表可以打印。");
    }
    var object =
        new PrintedObject(visit.id, visit.version, visit.unionPath, unionName(visit), null);
    return printing.issue(paper, object, false, stamp -> html(visit, stamp));
  }

  /**
   * @throws Problem 404 unless the caller printed it of this visit a short while ago
   */
  @Transactional
  PdfFile content(UUID id, UUID printId) {
    Visit visit = named(id);
    var print = printing.fetchable(printId);
    if (!print.kind().equals(paper.kind()) || !visit.id.equals(print.objectId())) {
      throw Problem.notFound();
    }
    byte[] bytes = printing.content(printId, stamp -> html(visit, stamp));
    return new PdfFile("%s-%s.pdf".formatted(paper.title(), visit.number), bytes);
  }

  private String html(Visit visit, PaperStamp stamp) {
    return VisitTemplates.visitGiftList(sheet(visit), stamp).render();
  }

  private GiftSheet sheet(Visit visit) {
    List<GiftRow> rows = new ArrayList<>();
    long total = 0;
    for (VisitGift gift : handedOver(visit)) {
      total += gift.amount;
      rows.add(
          new GiftRow(
              rows.size() + 1,
              visit.objectName,
              gift.kind == GiftKind.GOODS
                  ? gift.what
                  : label(visit, "visit-gift-kind", gift.kind.name()),
              label(visit, "fund-source", gift.source),
              new Money(gift.amount).toString(),
              gift.paperNumber == null ? "" : gift.paperNumber));
    }
    return new GiftSheet(
        paper.title(),
        unionName(visit),
        "%s　%s　带队人 %s".formatted(visit.number, visit.visitedOn, visit.leader),
        rows,
        new Money(total).toString(),
        ChineseCapital.of(new Money(total)));
  }

  private String label(Visit visit, String list, String code) {
    return codes.label(list, code, visit.visitedOn).orElse(code);
  }

  private List<VisitGift> handedOver(Visit visit) {
    return visits.parts(VisitGift.class, visit.id).stream()
        .filter(gift -> gift.kind != GiftKind.CARD)
        .toList();
  }

  private String unionName(Visit visit) {
    return unions.at(new UnionPath(visit.unionPath)).orElseThrow().name();
  }

  private Visit named(UUID id) {
    Visit visit = visits.require(id);
    audit.object(VisitService.OBJECT, id, visit.unionPath);
    return visit;
  }
}
