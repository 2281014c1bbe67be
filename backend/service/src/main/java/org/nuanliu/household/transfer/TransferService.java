package org.nuanliu.household.transfer;

import static org.nuanliu.household.transfer.domain.TransferAction.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.household.change.ChangeClaims;
import org.nuanliu.household.change.domain.ChangePart;
import org.nuanliu.household.register.ChangeableFile;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.household.register.StepOpinion;
import org.nuanliu.household.register.StepReason;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.transfer.domain.TransferAction;
import org.nuanliu.household.transfer.domain.TransferFlow;
import org.nuanliu.household.transfer.domain.TransferState;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** The side that gives: proposes, has it reviewed, takes it back. */
@ApplicationScoped
class TransferService {

  @Inject TransferRepository transfers;
  @Inject ChangeableHouseholds households;
  @Inject ChangeClaims claims;
  @Inject TransferInvitations invitations;
  @Inject TransferRights rights;
  @Inject TransferTurn turn;
  @Inject TransferReader reader;
  @Inject Unions unions;
  @Inject Codes codes;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  TransferDetail get(UUID id) {
    return reader.detail(named(id));
  }

  /**
   * Proposes a transfer; nothing else may be proposed for the file until it is over.
   *
   * @throws Problem 422 for a union that cannot take it, 409 while another request is open
   */
  @Transactional
  TransferDetail propose(TransferProposal proposal) {
    ChangeableFile file =
        households.begin(proposal.householdId(), HouseholdAction.PROPOSE_TRANSFER);
    UnionSummary to =
        unions
            .find(proposal.toUnionId())
            .filter(UnionSummary::open)
            .filter(union -> !union.path().equals(file.unionPath()))
            .orElseThrow(
                () ->
                    new Problem(PlatformProblem.RULE)
                        .error("/toUnionId", "not-a-receiver", "请选择另一个没有撤销的工会"));
    HouseholdTransfer transfer = begin(file, to.id(), false, TransferState.PROPOSED);
    return proposed(transfer, file, proposal.reasonKind(), proposal.reason());
  }

  /** Proposes what the receiving union has asked for. */
  @Transactional
  TransferDetail agree(UUID id, EntityVersion seen, TransferGrounds grounds) {
    HouseholdTransfer transfer = begin(id, seen, PROPOSE);
    ChangeableFile file = households.begin(transfer.householdId, HouseholdAction.PROPOSE_TRANSFER);
    transfer.state = TransferState.PROPOSED;
    return proposed(transfer, file, grounds.reasonKind(), grounds.reason());
  }

  @Transactional
  TransferDetail approve(UUID id, EntityVersion seen, StepOpinion opinion) {
    HouseholdTransfer transfer = begin(id, seen, APPROVE);
    transfer.approvedBy = caller.get().staffId();
    return moved(transfer, APPROVE, opinion.opinion());
  }

  @Transactional
  TransferDetail refuse(UUID id, EntityVersion seen, StepReason why) {
    return moved(begin(id, seen, REFUSE), REFUSE, why.reason());
  }

  @Transactional
  TransferDetail reject(UUID id, EntityVersion seen, StepReason why) {
    return moved(begin(id, seen, REJECT), REJECT, why.reason());
  }

  @Transactional
  TransferDetail withdraw(UUID id, EntityVersion seen) {
    return moved(begin(id, seen, WITHDRAW), WITHDRAW, null);
  }

  /** The giving side has read why the file was not taken. */
  @Transactional
  TransferDetail acknowledge(UUID id, EntityVersion seen) {
    HouseholdTransfer transfer = begin(id, seen, ACKNOWLEDGE);
    turn.read(transfer);
    return reader.detail(transfer);
  }

  /** A new row of the giving side, in whichever scope holds it. */
  HouseholdTransfer begin(ChangeableFile file, UUID to, boolean asked, TransferState state) {
    var transfer = new HouseholdTransfer();
    transfer.id = Ids.next();
    transfer.unionPath = file.unionPath();
    transfer.householdId = file.id();
    transfer.number = file.number();
    transfer.maskedName = Mask.name(file.headName());
    transfer.toUnion = to;
    transfer.asked = asked;
    transfer.state = state;
    transfer.createdAt = OffsetDateTime.now(clock);
    transfer.updatedAt = transfer.createdAt;
    return transfer;
  }

  private TransferDetail proposed(
      HouseholdTransfer transfer, ChangeableFile file, String reasonKind, String reason) {
    LocalDate today = LocalDate.now(clock);
    String label =
        codes
            .label("transfer-reason", reasonKind, today)
            .orElseThrow(
                () ->
                    new Problem(PlatformProblem.INVALID)
                        .error("/reasonKind", "unknown-code", "没有这种转移原因"));
    transfer.reasonKind = reasonKind;
    transfer.reason = reason.strip();
    transfer.proposedBy = caller.get().staffId();
    transfer.proposedOn = today;
    transfer.updatedAt = OffsetDateTime.now(clock);
    audit.object(TransferTurn.TRANSFER, transfer.id, transfer.unionPath);
    transfers.persistAndFlush(transfer);
    claims.take(file.id(), file.unionPath(), transfer.id, List.of(ChangePart.values()));
    households.note(
        file.id(),
        HouseholdAction.PROPOSE_TRANSFER,
        "转往%s：%s，%s"
            .formatted(unions.find(transfer.toUnion).orElseThrow().name(), label, transfer.reason));
    turn.pass(transfer, null);
    transfers.flush();
    return reader.detail(transfer);
  }

  private TransferDetail moved(HouseholdTransfer transfer, TransferAction action, String answer) {
    transfer.state = TransferFlow.find(transfer.state, action).orElseThrow().to();
    transfer.answer = answer == null || answer.isBlank() ? null : answer.strip();
    transfer.updatedAt = OffsetDateTime.now(clock);
    if (transfer.state != TransferState.OFFERED) {
      transfer.endedOn = LocalDate.now(clock);
      claims.free(transfer.id);
    }
    turn.pass(transfer, unions.find(transfer.toUnion).orElseThrow().path());
    invitations.follow(transfer);
    transfers.flush();
    return reader.detail(transfer);
  }

  private HouseholdTransfer begin(UUID id, EntityVersion seen, TransferAction action) {
    HouseholdTransfer transfer = transfers.lock(id);
    audit.object(TransferTurn.TRANSFER, id, transfer.unionPath);
    EntityVersion.require(seen, transfer.version);
    rights.require(transfer, action);
    return transfer;
  }

  private HouseholdTransfer named(UUID id) {
    HouseholdTransfer transfer = transfers.require(id);
    audit.object(TransferTurn.TRANSFER, id, transfer.unionPath);
    return transfer;
  }
}
