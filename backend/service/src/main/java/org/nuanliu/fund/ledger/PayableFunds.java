package org.nuanliu.fund.ledger;

import static org.nuanliu.fund.ledger.AccountKind.AVAILABLE;
import static org.nuanliu.fund.ledger.AccountKind.PAID;
import static org.nuanliu.fund.ledger.AccountKind.RESERVED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.fund.BudgetLine;
import org.nuanliu.fund.FundOrder;
import org.nuanliu.fund.Funds;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;

/** Money for the rooms that pay, as movements of one line. */
@ApplicationScoped
class PayableFunds implements Funds {

  @Inject BudgetLines lines;
  @Inject Ledger ledger;
  @Inject Clock clock;

  @Override
  @Transactional
  public List<BudgetLine> lines(UnionPath union, String source, String purpose, int year) {
    LocalDate today = LocalDate.now(clock);
    return lines.of(union.value(), year).stream()
        .filter(line -> line.useBy() == null || !today.isAfter(line.useBy()))
        .filter(line -> source == null || source.equals(line.source()))
        .filter(line -> purpose == null || line.purpose() == null || purpose.equals(line.purpose()))
        .toList();
  }

  @Override
  @Transactional
  public Optional<BudgetLine> find(UUID budget) {
    return lines.find(budget);
  }

  @Override
  @Transactional
  public UUID reserve(FundOrder order) {
    return book(PostingKind.RESERVE, order, AVAILABLE, RESERVED);
  }

  @Override
  @Transactional
  public UUID release(FundOrder order) {
    return book(PostingKind.RELEASE, order, RESERVED, AVAILABLE);
  }

  @Override
  @Transactional
  public UUID pay(FundOrder order) {
    return book(PostingKind.PAY, order, RESERVED, PAID);
  }

  @Override
  @Transactional
  public UUID giveBack(FundOrder order) {
    return book(PostingKind.RETURN, order, PAID, AVAILABLE);
  }

  private UUID book(PostingKind kind, FundOrder order, AccountKind from, AccountKind to) {
    BudgetLine line = lines.find(order.budget()).orElseThrow(Problem::notFound);
    return ledger.post(
        new Posting(
            kind,
            line.unionPath(),
            line.grantId(),
            order.amount(),
            order.madeBy(),
            order.approvedBy(),
            order.subjectType(),
            order.subjectId(),
            order.key(),
            null,
            Posting.move(line.id(), from, line.id(), to, order.amount())));
  }
}
