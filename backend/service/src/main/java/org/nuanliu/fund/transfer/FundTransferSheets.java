package org.nuanliu.fund.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.fund.transfer.FundTransferSheet.Cell;

/** Fills the printed paper. */
@ApplicationScoped
class FundTransferSheets {

  @Inject FundTransferReader reader;
  @Inject Codes codes;

  FundTransferSheet of(FundTransfer transfer) {
    FundTransferDetail detail = reader.detail(transfer);
    return new FundTransferSheet(
        detail.kind().label() + "单",
        detail.number(),
        detail.deciderName(),
        detail.reversed() ? detail.state().label() + "，已冲正" : detail.state().label(),
        cells(detail));
  }

  private List<Cell> cells(FundTransferDetail one) {
    LocalDate day = one.proposedOn();
    String before =
        one.fromBudgetId() == null
            ? null
            : purpose(one.fromPurpose(), day) + "，" + one.fromYear() + " 年";
    return Stream.of(
            new Cell("资金批次", "%s（%s）".formatted(one.grantTitle(), one.grantNumber())),
            new Cell("资金来源", codes.label("fund-source", one.source(), day).orElse(one.source())),
            new Cell("从", one.fromUnionName()),
            new Cell("到", one.toUnionName()),
            new Cell("原用途、年度", before),
            new Cell("用途、年度", purpose(one.toPurpose(), day) + "，" + one.toYear() + " 年"),
            new Cell("金额（元）", one.amount().toString()),
            new Cell("人民币（大写）", one.amountCapital()),
            new Cell("依据", one.reason()),
            new Cell("冲正", one.reversesNumber()),
            new Cell("经办", signed(one.proposedByName(), one.proposedOn())),
            new Cell("审批", signed(one.decidedByName(), one.decidedOn())),
            new Cell("意见", one.answer()),
            new Cell("确认到账", signed(one.confirmedByName(), one.confirmedOn())))
        .filter(cell -> cell.value() != null && !cell.value().isBlank())
        .toList();
  }

  private String purpose(String code, LocalDate day) {
    return code == null ? "不限" : codes.label("aid-purpose", code, day).orElse(code);
  }

  /** Whoever sees a union above only through its papers does not see its staff. */
  private static String signed(String name, LocalDate day) {
    return day == null ? null : (name == null ? "上级工会" : name) + "　" + day;
  }
}
