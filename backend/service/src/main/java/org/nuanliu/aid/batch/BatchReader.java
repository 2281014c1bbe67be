package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.fund.BudgetLine;
import org.nuanliu.fund.Funds;
import org.nuanliu.platform.attachment.Attachments;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.StaffNames;
import org.nuanliu.union.Unions;

/** Puts a batch together for its readers. */
@ApplicationScoped
class BatchReader {

  @Inject BatchRights rights;
  @Inject BatchTotals totals;
  @Inject Funds funds;
  @Inject Attachments attachments;
  @Inject Unions unions;
  @Inject StaffNames staff;

  BatchDetail detail(AidBatch batch) {
    Map<LineState, LineTally> tallies = totals.of(batch.id);
    Optional<BudgetLine> budget = funds.find(batch.budgetId);
    return new BatchDetail(
        batch.id,
        batch.number,
        batch.title,
        unionName(batch.unionPath),
        batch.method,
        batch.budgetId,
        budget.map(BudgetLine::grantNumber).orElse(null),
        budget.map(BudgetLine::available).orElse(null),
        batch.source,
        batch.purpose,
        batch.year,
        batch.declaredCount,
        batch.total(),
        tallies.values().stream().mapToInt(LineTally::count).sum(),
        tallies.values().stream().map(LineTally::total).reduce(Money.ZERO, Money::plus),
        batch.state,
        batch.contentHash,
        name(batch.registrarId),
        name(batch.reviewerId),
        name(batch.approverId),
        name(batch.cashierId),
        batch.approvedOn,
        batch.sentOn,
        batch.settledOn,
        batch.opinion,
        tallies.values().stream().toList(),
        attachments.of(BatchService.BATCH, batch.id),
        batch.version,
        rights.allowedActions(batch));
  }

  BatchEntry entry(AidBatch batch) {
    return new BatchEntry(
        batch.id,
        batch.number,
        batch.title,
        unionName(batch.unionPath),
        batch.method,
        batch.source,
        batch.purpose,
        batch.year,
        batch.declaredCount,
        batch.total(),
        batch.state,
        batch.sentOn,
        batch.updatedAt);
  }

  String unionName(String path) {
    return unions.at(new UnionPath(path)).orElseThrow().name();
  }

  private String name(UUID id) {
    return Optional.ofNullable(id).flatMap(staff::of).orElse(null);
  }
}
