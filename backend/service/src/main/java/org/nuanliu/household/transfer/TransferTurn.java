package org.nuanliu.household.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;

/** Hands a transfer over to whoever is next, on either side. */
@ApplicationScoped
class TransferTurn {

  static final String TRANSFER = "household-transfer";
  static final String INVITATION = "household-invitation";

  @Inject TransferRights rights;
  @Inject Todos todos;
  @Inject WorkingDays workingDays;
  @Inject Parameters parameters;
  @Inject Clock clock;

  /** Takes the old lines off both lists and puts the next one on. */
  void pass(HouseholdTransfer transfer, String receiverPath) {
    todos.close(TRANSFER, transfer.id);
    todos.close(INVITATION, transfer.id);
    transfer.dueOn = null;
    switch (transfer.state) {
      case ASKED ->
          sender(transfer, transfer.unionPath, "registrar", Set.of(), "propose", "其他工会请求转入");
      case PROPOSED -> {
        transfer.dueOn = due("transfer.working-days");
        sender(
            transfer,
            rights.reviewingUnion(transfer).path(),
            "reviewer",
            Set.of(transfer.proposedBy),
            "approve",
            "审核转移");
      }
      case OFFERED -> {
        transfer.dueOn = due("transfer.acceptance-working-days");
        open(transfer, INVITATION, receiverPath, "reviewer", Set.of(), "accept", "接收转移");
      }
      case DECLINED ->
          sender(transfer, transfer.unionPath, "registrar", Set.of(), "acknowledge", "转移未被接收");
      default -> {
        // nobody's turn any more
      }
    }
  }

  /** Whoever was told that the file did not go has read it. */
  void read(HouseholdTransfer transfer) {
    todos.close(TRANSFER, transfer.id);
  }

  private void sender(
      HouseholdTransfer transfer,
      String path,
      String duty,
      Set<UUID> except,
      String action,
      String title) {
    open(transfer, TRANSFER, path, duty, except, action, title);
  }

  private void open(
      HouseholdTransfer transfer,
      String type,
      String path,
      String duty,
      Set<UUID> except,
      String action,
      String title) {
    todos.open(
        new TodoOpening(
            path,
            duty,
            except,
            type + ":" + action,
            type,
            transfer.id,
            transfer.number,
            "%s：%s（%s）".formatted(title, transfer.maskedName, transfer.number),
            transfer.dueOn));
  }

  private LocalDate due(String period) {
    LocalDate today = LocalDate.now(clock);
    return workingDays.after(today, parameters.integer(period, today)).date();
  }
}
