package org.nuanliu.fund.transfer;

import static org.nuanliu.fund.transfer.domain.FundTransferAction.APPROVE;
import static org.nuanliu.fund.transfer.domain.FundTransferAction.CONFIRM;
import static org.nuanliu.fund.transfer.domain.FundTransferAction.REFUSE;
import static org.nuanliu.fund.transfer.domain.FundTransferAction.REVERSE;
import static org.nuanliu.fund.transfer.domain.FundTransferAction.WITHDRAW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.fund.transfer.domain.FundTransferAction;
import org.nuanliu.fund.transfer.domain.FundTransferFlow;
import org.nuanliu.fund.transfer.domain.FundTransferKind;
import org.nuanliu.fund.transfer.domain.FundTransferState;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** What people do to papers that move money. */
@ApplicationScoped
public class FundTransfers {

  @Inject FundTransferRepository transfers;
  @Inject FundDrafts drafts;
  @Inject FundBooking booking;
  @Inject FundTransferRights rights;
  @Inject FundTransferTurn turn;
  @Inject FundTransferReader reader;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  FundTransferDetail get(UUID id) {
    FundTransfer transfer = transfers.require(id);
    audit.object(FundTransferTurn.TRANSFER, id, transfer.unionPath);
    return reader.detail(transfer);
  }

  /**
   * Writes a paper; nothing moves before somebody else has approved it.
   *
   * @throws Problem 422 for what the rules forbid, 409 where there is nothing to reverse
   */
  @Transactional
  public FundTransferDetail propose(FundProposal proposal) {
    if (proposal.kind() == FundTransferKind.REVERSE && proposal.originalId() != null) {
      transfers
          .findByIdOptional(proposal.originalId())
          .ifPresent(original -> rights.require(original, REVERSE));
    }
    FundTransfer transfer = drafts.draft(proposal);
    LocalDate today = LocalDate.now(clock);
    transfer.id = Ids.next();
    transfer.number = transfers.nextNumber(today.getYear());
    transfer.state = FundTransferState.PROPOSED;
    transfer.proposedBy = caller.get().staffId();
    transfer.proposedOn = today;
    transfer.createdAt = OffsetDateTime.now(clock);
    transfer.updatedAt = transfer.createdAt;
    audit.object(FundTransferTurn.TRANSFER, transfer.id, transfer.unionPath);
    transfers.persistAndFlush(transfer);
    turn.pass(transfer);
    return reader.detail(transfer);
  }

  /** Books it. */
  @Transactional
  FundTransferDetail approve(UUID id, EntityVersion seen, FundOpinion opinion) {
    FundTransfer transfer = begin(id, seen, APPROVE);
    UUID approver = caller.get().staffId();
    // before the row changes: its new fields belong together, and statements in between would write
    // some of them
    transfer.postingId = booking.book(transfer, approver);
    transfer.decidedBy = approver;
    transfer.decidedOn = LocalDate.now(clock);
    return moved(transfer, APPROVE, opinion.opinion());
  }

  @Transactional
  FundTransferDetail refuse(UUID id, EntityVersion seen, FundRefusal why) {
    FundTransfer transfer = begin(id, seen, REFUSE);
    transfer.decidedBy = caller.get().staffId();
    transfer.decidedOn = LocalDate.now(clock);
    return moved(transfer, REFUSE, why.reason());
  }

  @Transactional
  FundTransferDetail withdraw(UUID id, EntityVersion seen) {
    return moved(begin(id, seen, WITHDRAW), WITHDRAW, null);
  }

  /** The receiver says that the money is there. */
  @Transactional
  FundTransferDetail confirm(UUID id, EntityVersion seen) {
    FundTransfer transfer = begin(id, seen, CONFIRM);
    transfer.confirmedBy = caller.get().staffId();
    transfer.confirmedOn = LocalDate.now(clock);
    return moved(transfer, CONFIRM, transfer.answer);
  }

  private FundTransferDetail moved(
      FundTransfer transfer, FundTransferAction action, String answer) {
    transfer.state =
        FundTransferFlow.find(transfer.kind, transfer.state, action).orElseThrow().to();
    transfer.answer = answer == null || answer.isBlank() ? null : answer.strip();
    transfer.updatedAt = OffsetDateTime.now(clock);
    turn.pass(transfer);
    transfers.flush();
    return reader.detail(transfer);
  }

  private FundTransfer begin(UUID id, EntityVersion seen, FundTransferAction action) {
    FundTransfer transfer = transfers.lock(id);
    audit.object(FundTransferTurn.TRANSFER, id, transfer.unionPath);
    EntityVersion.require(seen, transfer.version);
    rights.require(transfer, action);
    return transfer;
  }
}
