package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nuanliu.aid.application.GateVerdict;
import org.nuanliu.aid.application.PayableAid;
import org.nuanliu.aid.application.PayableFilter;
import org.nuanliu.aid.application.PayableItem;
import org.nuanliu.fund.BudgetLine;
import org.nuanliu.fund.Funds;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.security.CurrentCaller;

/** The steps that a batch takes before it goes to the bank, for a demonstration. */
@ApplicationScoped
public class BatchSteps {

  private static final String LIVING = "living";

  @Inject BatchService service;
  @Inject BatchFilling filling;
  @Inject PayableAid payable;
  @Inject Funds funds;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** A sealed batch of what the caller's union may pay; empty when there is nothing. */
  public Optional<UUID> prepare(String title, int most) {
    LocalDate today = LocalDate.now(clock);
    for (BudgetLine line : funds.lines(caller.get().path(), null, LIVING, today.getYear())) {
      List<PayableItem> items = payable(line, today, most);
      Money total = items.stream().map(PayableItem::amount).reduce(Money.ZERO, Money::plus);
      if (!items.isEmpty() && total.compareTo(line.available()) <= 0) {
        return Optional.of(sealed(title, line, items, total));
      }
    }
    return Optional.empty();
  }

  public void review(UUID batch) {
    service.review(batch, version(batch), new BatchOpinion("与申请核对一致"));
  }

  public void approve(UUID batch) {
    BatchDetail seen = service.get(batch);
    service.approve(batch, version(batch), new BatchApproval(seen.contentHash(), "同意"));
  }

  public EntityVersion version(UUID batch) {
    return new EntityVersion(service.get(batch).version());
  }

  private List<PayableItem> payable(BudgetLine line, LocalDate today, int most) {
    var page = new PageQuery();
    page.size = most;
    var filter = new PayableFilter(line.unionPath(), line.source(), LIVING, line.year());
    List<PayableItem> items = payable.payable(filter, page).items();
    List<GateVerdict> verdicts = payable.gate(items, line.source(), today);
    return IntStream.range(0, items.size())
        .filter(i -> verdicts.get(i).findings().isEmpty())
        .mapToObj(items::get)
        .toList();
  }

  private UUID sealed(String title, BudgetLine line, List<PayableItem> items, Money total) {
    var declaration =
        new BatchDeclaration(title, PaymentMethod.BANK, line.id(), LIVING, items.size(), total);
    UUID id = service.declare(declaration).id();
    List<UUID> applications = items.stream().map(PayableItem::applicationId).toList();
    filling.add(id, version(id), new BatchApplications(applications));
    service.seal(id, version(id));
    return id;
  }
}
