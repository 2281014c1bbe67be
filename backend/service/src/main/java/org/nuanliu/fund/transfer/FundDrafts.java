package org.nuanliu.fund.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.fund.BudgetLine;
import org.nuanliu.fund.FundProblem;
import org.nuanliu.fund.ledger.BudgetLines;
import org.nuanliu.fund.ledger.GrantFacts;
import org.nuanliu.fund.ledger.Grants;
import org.nuanliu.fund.transfer.domain.FundTransferKind;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionKind;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Makes a paper of a proposal, kind by kind: whence, whither, and what speaks against it. */
@ApplicationScoped
class FundDrafts {

  /** Unions that hold lines. */
  static final Set<UnionKind> HOLDERS =
      Set.of(
          UnionKind.PROVINCE,
          UnionKind.CITY,
          UnionKind.DIRECT_COUNTY,
          UnionKind.COUNTY,
          UnionKind.INDUSTRY);

  /** 一百亿元, the most that one posting holds. */
  private static final Money MOST = new Money(1_000_000_000_000L);

  @Inject FundTransferRepository transfers;
  @Inject BudgetLines lines;
  @Inject Grants grants;
  @Inject FundLineRights rights;
  @Inject Unions unions;
  @Inject Codes codes;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 400 for a field that is missing or unknown, 404 for a line or paper that the
   *     caller does not see, 422 for what the rules forbid
   */
  FundTransfer draft(FundProposal proposal) {
    var transfer = new FundTransfer();
    transfer.kind = proposal.kind();
    transfer.reason = proposal.reason().strip();
    switch (proposal.kind()) {
      case RECEIPT -> receipt(transfer, proposal);
      case REVERSE -> reversal(transfer, proposal);
      default -> movement(transfer, proposal);
    }
    return transfer;
  }

  private void receipt(FundTransfer transfer, FundProposal proposal) {
    UUID id = needed(proposal.grantId(), "/grantId");
    GrantFacts grant = grants.find(id).orElseThrow(() -> unknown("/grantId"));
    if (!grant.unionPath().equals(caller.get().unionPath())) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("只有登记这个资金批次的工会能登记到账。");
    }
    transfer.amount = amount(proposal);
    transfer.grantId = grant.id();
    transfer.toPurpose = purpose(proposal.purpose(), grant.purpose());
    transfer.toYear = Math.max(grant.year(), today().getYear());
    within(transfer, own(), own(), own());
  }

  private void movement(FundTransfer transfer, FundProposal proposal) {
    UUID id = needed(proposal.budgetId(), "/budgetId");
    BudgetLine line = lines.find(id).orElseThrow(() -> unknown("/budgetId"));
    if (!line.unionPath().equals(caller.get().unionPath())) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("只能动用本工会的预算行。");
    }
    transfer.amount = amount(proposal);
    transfer.grantId = line.grantId();
    transfer.fromBudget = line.id();
    transfer.toYear = line.year();
    transfer.toPurpose = line.purpose();
    requireWay(transfer.kind, line);
    switch (transfer.kind) {
      case APPROPRIATE -> {
        transfer.toPurpose = purpose(proposal.purpose(), line.purpose());
        within(transfer, own(), receiver(proposal), own());
      }
      case ASSIGN -> {
        transfer.toPurpose =
            purpose(proposal.purpose(), grants.find(line.grantId()).orElseThrow().purpose());
        if (Objects.equals(transfer.toPurpose, line.purpose())) {
          throw new Problem(PlatformProblem.RULE)
              .error("/purpose", "same-purpose", "与原来的用途相同，不用调整");
        }
        within(transfer, own(), own(), own());
      }
      case TURN_BACK -> {
        UnionSummary above = unions.upwards(new UnionPath(line.unionPath())).get(1);
        within(transfer, own(), above, above);
      }
      default -> {
        transfer.toYear = today().getYear();
        within(transfer, own(), own(), own());
      }
    }
    if (line.available().compareTo(new Money(transfer.amount)) < 0) {
      throw new Problem(FundProblem.INSUFFICIENT)
          .error("/amount", "insufficient", "这一行可用的只有 %s 元".formatted(line.available()));
    }
  }

  /**
   * @throws Problem 422 when money cannot leave the line in this way
   */
  private void requireWay(FundTransferKind kind, BudgetLine line) {
    GrantFacts grant = grants.find(line.grantId()).orElseThrow();
    var ways = rights.ways(line.unionPath(), grant.unionPath(), line.year(), line.useBy());
    if (!ways.contains(kind)) {
      throw new Problem(FundProblem.CLOSED)
          .detail(
              "%s现在不能办理%s：过了年度的结余只能结转或者上缴，超过使用期限的只能上缴，自己收到的资金不能上缴。"
                  .formatted(lines.title(line.id()), kind.label()))
          .error("/budgetId", "closed", "这一行现在不能办理" + kind.label());
    }
  }

  private UnionSummary receiver(FundProposal proposal) {
    UUID id = needed(proposal.unionId(), "/unionId");
    String own = caller.get().unionPath();
    return unions
        .find(id)
        .filter(UnionSummary::open)
        .filter(union -> HOLDERS.contains(union.kind()))
        .filter(
            union ->
                new UnionPath(union.path())
                    .above().reversed().stream().findFirst().filter(own::equals).isPresent())
        .orElseThrow(
            () ->
                new Problem(PlatformProblem.RULE)
                    .error("/unionId", "not-a-receiver", "请选择本工会直接下级的市、县总工会或者产业工会"));
  }

  private void reversal(FundTransfer transfer, FundProposal proposal) {
    UUID id = needed(proposal.originalId(), "/originalId");
    FundTransfer original =
        transfers.findByIdOptional(id).orElseThrow(() -> unknown("/originalId"));
    transfer.amount = original.amount;
    transfer.grantId = original.grantId;
    transfer.toPurpose = original.toPurpose;
    transfer.toYear = original.toYear;
    transfer.reverses = original.postingId;
    transfer.unionPath = original.unionPath;
    transfer.fromUnion = original.toUnion;
    transfer.toUnion = original.fromUnion;
    transfer.decider = original.decider;
  }

  private static void within(
      FundTransfer transfer, UnionSummary from, UnionSummary to, UnionSummary decider) {
    transfer.fromUnion = from.id();
    transfer.toUnion = to.id();
    transfer.decider = decider.id();
    transfer.unionPath = from.path().length() > to.path().length() ? from.path() : to.path();
  }

  private UnionSummary own() {
    Caller who = caller.get();
    return unions.find(who.unionId()).orElseThrow();
  }

  /**
   * @param bound the only purpose that the money may be for; null when it is free
   */
  private String purpose(String wanted, String bound) {
    if (wanted == null) {
      return bound;
    }
    if (!codes.isValid("aid-purpose", wanted, today())) {
      throw new Problem(PlatformProblem.INVALID).error("/purpose", "unknown-code", "没有这种帮扶项目");
    }
    if (bound != null && !bound.equals(wanted)) {
      throw new Problem(PlatformProblem.RULE).error("/purpose", "bound", "这笔资金限定了用途，不能改作他用");
    }
    return wanted;
  }

  private static long amount(FundProposal proposal) {
    Money amount = needed(proposal.amount(), "/amount");
    if (amount.compareTo(Money.ZERO) <= 0 || amount.compareTo(MOST) > 0) {
      throw new Problem(PlatformProblem.INVALID).error("/amount", "range", "金额应大于零，且不超过一百亿元");
    }
    return amount.fen();
  }

  private static <T> T needed(T value, String pointer) {
    if (value == null) {
      throw new Problem(PlatformProblem.INVALID).error(pointer, "required", "请填写");
    }
    return value;
  }

  private static Problem unknown(String pointer) {
    return new Problem(PlatformProblem.RULE).error(pointer, "unknown", "没有找到，请重新选择");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
