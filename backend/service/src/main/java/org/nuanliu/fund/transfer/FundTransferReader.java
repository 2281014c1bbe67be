package org.nuanliu.fund.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.fund.BudgetLine;
import org.nuanliu.fund.ledger.BudgetLines;
import org.nuanliu.fund.ledger.GrantFacts;
import org.nuanliu.fund.ledger.Grants;
import org.nuanliu.platform.money.ChineseCapital;
import org.nuanliu.platform.money.Money;
import org.nuanliu.union.StaffNames;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Puts a paper together for its readers. */
@ApplicationScoped
class FundTransferReader {

  @Inject FundTransferRepository transfers;
  @Inject FundTransferRights rights;
  @Inject BudgetLines lines;
  @Inject Grants grants;
  @Inject Unions unions;
  @Inject StaffNames staff;

  FundTransferDetail detail(FundTransfer transfer) {
    GrantFacts grant = grants.find(transfer.grantId).orElseThrow();
    Optional<BudgetLine> from = Optional.ofNullable(transfer.fromBudget).flatMap(lines::find);
    var amount = new Money(transfer.amount);
    return new FundTransferDetail(
        transfer.id,
        transfer.number,
        transfer.kind,
        grant.id(),
        grant.number(),
        grant.title(),
        grant.source(),
        transfer.fromUnion,
        name(transfer.fromUnion),
        from.map(BudgetLine::id).orElse(null),
        from.map(BudgetLine::purpose).orElse(null),
        from.map(BudgetLine::year).orElse(null),
        transfer.toUnion,
        name(transfer.toUnion),
        transfer.toPurpose,
        transfer.toYear,
        amount,
        ChineseCapital.of(amount),
        transfer.reason,
        transfer.state,
        name(transfer.decider),
        person(transfer.proposedBy),
        transfer.proposedOn,
        person(transfer.decidedBy),
        transfer.decidedOn,
        transfer.answer,
        person(transfer.confirmedBy),
        transfer.confirmedOn,
        rights.reversed(transfer),
        reversed(transfer.reverses),
        transfer.version,
        rights.allowedActions(transfer));
  }

  FundTransferEntry entry(FundTransfer transfer) {
    GrantFacts grant = grants.find(transfer.grantId).orElseThrow();
    return new FundTransferEntry(
        transfer.id,
        transfer.number,
        transfer.kind,
        grant.source(),
        grant.number(),
        name(transfer.fromUnion),
        name(transfer.toUnion),
        new Money(transfer.amount),
        transfer.state,
        transfer.proposedOn,
        transfer.decidedOn);
  }

  private String reversed(UUID posting) {
    return posting == null
        ? null
        : transfers
            .find("postingId", posting)
            .firstResultOptional()
            .map(one -> one.number)
            .orElse(null);
  }

  private String person(UUID id) {
    return Optional.ofNullable(id).flatMap(staff::of).orElse(null);
  }

  private String name(UUID union) {
    return unions.find(union).map(UnionSummary::name).orElseThrow();
  }
}
