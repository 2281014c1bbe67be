package org.nuanliu.fund.transfer;

import static org.nuanliu.fund.ledger.AccountKind.AVAILABLE;
import static org.nuanliu.fund.ledger.AccountKind.OUTSIDE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.nuanliu.fund.ledger.BudgetLines;
import org.nuanliu.fund.ledger.Ledger;
import org.nuanliu.fund.ledger.Posting;
import org.nuanliu.fund.transfer.domain.FundTransferKind;
import org.nuanliu.platform.money.Money;
import org.nuanliu.union.Unions;

/** Books an approved paper: always by the higher union, whose scope holds both lines. */
@ApplicationScoped
class FundBooking {

  @Inject Ledger ledger;
  @Inject BudgetLines lines;
  @Inject Unions unions;

  UUID book(FundTransfer transfer, UUID approver) {
    var amount = new Money(transfer.amount);
    return ledger.post(
        new Posting(
            transfer.kind.posting(),
            transfer.unionPath,
            transfer.grantId,
            amount,
            transfer.proposedBy,
            approver,
            FundTransferTurn.TRANSFER,
            transfer.id,
            FundTransferTurn.TRANSFER + ":" + transfer.id,
            transfer.reverses,
            legs(transfer, amount)));
  }

  private List<Posting.Leg> legs(FundTransfer transfer, Money amount) {
    if (transfer.kind == FundTransferKind.REVERSE) {
      return ledger.mirror(transfer.reverses);
    }
    UUID to =
        lines.open(
            unions.find(transfer.toUnion).orElseThrow().path(),
            transfer.grantId,
            transfer.toPurpose,
            transfer.toYear);
    return transfer.kind == FundTransferKind.RECEIPT
        ? Posting.move(to, OUTSIDE, to, AVAILABLE, amount)
        : Posting.move(transfer.fromBudget, AVAILABLE, to, AVAILABLE, amount);
  }
}
