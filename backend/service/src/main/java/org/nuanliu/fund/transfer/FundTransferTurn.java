package org.nuanliu.fund.transfer;

import static org.nuanliu.fund.transfer.domain.FundTransferAction.APPROVE;
import static org.nuanliu.fund.transfer.domain.FundTransferAction.CONFIRM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.fund.transfer.domain.FundTransferAction;
import org.nuanliu.fund.transfer.domain.FundTransferFlow;
import org.nuanliu.fund.transfer.domain.FundTransferState;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.money.Money;
import org.nuanliu.union.Unions;

/** Hands a paper over to whoever is next. */
@ApplicationScoped
class FundTransferTurn {

  static final String TRANSFER = "fund-transfer";

  @Inject Todos todos;
  @Inject Unions unions;

  void pass(FundTransfer transfer) {
    todos.close(TRANSFER, transfer.id);
    if (transfer.state == FundTransferState.PROPOSED) {
      open(
          transfer,
          transfer.decider,
          "approver",
          Set.of(transfer.proposedBy),
          APPROVE,
          "审批%s单".formatted(transfer.kind.label()));
    } else if (FundTransferFlow.find(transfer.kind, transfer.state, CONFIRM).isPresent()) {
      open(transfer, transfer.toUnion, "cashier", Set.of(), CONFIRM, "确认到账");
    }
  }

  private void open(
      FundTransfer transfer,
      UUID union,
      String duty,
      Set<UUID> except,
      FundTransferAction action,
      String title) {
    todos.open(
        new TodoOpening(
            unions.find(union).orElseThrow().path(),
            duty,
            except,
            TRANSFER + ":" + action.code(),
            TRANSFER,
            transfer.id,
            transfer.number,
            "%s：%s 元（%s）".formatted(title, new Money(transfer.amount), transfer.number),
            null));
  }
}
