package org.nuanliu.household.transfer;

import static org.nuanliu.household.transfer.domain.TransferAction.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.household.change.ChangeClaims;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.household.register.FiledPerson;
import org.nuanliu.household.register.FiledPersons;
import org.nuanliu.household.register.StepOpinion;
import org.nuanliu.household.register.StepReason;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.transfer.domain.TransferAction;
import org.nuanliu.household.transfer.domain.TransferFlow;
import org.nuanliu.household.transfer.domain.TransferState;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** The side that receives: asks, takes the file, or does not. */
@ApplicationScoped
class InvitationService {

  @Inject InvitationRepository invitations;
  @Inject TransferRepository transfers;
  @Inject TransferService sending;
  @Inject ChangeableHouseholds households;
  @Inject FiledPersons persons;
  @Inject ChangeClaims claims;
  @Inject TransferRights rights;
  @Inject TransferTurn turn;
  @Inject TransferReader reader;
  @Inject Scope scope;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  InvitationDetail get(UUID id) {
    return reader.detail(named(id));
  }

  /**
   * Asks whoever holds the file to give it. The answer is the same wherever it lies and however it
   * stands.
   *
   * @throws Problem 422 when the person stands in no file, or in one that this union sees itself
   */
  @Transactional
  InvitationDetail ask(TransferRequest request) {
    Caller asking = caller.get();
    FiledPerson filed =
        persons
            .locate(request.idNumber())
            .orElseThrow(() -> refused("nowhere", "没有在其他工会建档，可以直接建档"));
    if (asking.path().contains(filed.unionPath())) {
      throw refused("here", "这个人的档案在您的范围内，请由建档的工会申请转移");
    }
    HouseholdTransfer transfer =
        scope.elevated(
            "transfer-request",
            () -> {
              HouseholdTransfer asked =
                  sending.begin(
                      households.read(filed.householdId()),
                      asking.unionId(),
                      true,
                      TransferState.ASKED);
              asked.reason = request.reason().strip();
              transfers.persistAndFlush(asked);
              turn.pass(asked, null);
              return asked;
            });
    var invitation = new HouseholdInvitation();
    invitation.id = transfer.id;
    invitation.unionPath = asking.unionPath();
    invitation.state = TransferState.ASKED;
    invitation.asked = true;
    invitation.askedNumber = Mask.idNumber(request.idNumber().strip());
    invitation.createdAt = transfer.createdAt;
    invitation.updatedAt = transfer.createdAt;
    audit.object(TransferTurn.INVITATION, invitation.id, invitation.unionPath);
    invitations.persistAndFlush(invitation);
    return reader.detail(invitation);
  }

  /**
   * Takes the file: from now on it lies here, with all its parts.
   *
   * @throws Problem 409 when it is not offered any more, or the file has left its state
   */
  @Transactional
  InvitationDetail accept(UUID id, EntityVersion seen, StepOpinion opinion) {
    HouseholdInvitation invitation = begin(id, seen, ACCEPT);
    String to = invitation.unionPath;
    String from = invitation.fromUnion;
    scope.elevated(
        "transfer-acceptance",
        () -> {
          HouseholdTransfer transfer = offered(id);
          UUID file = transfer.householdId;
          if (!households.takes(file, HouseholdAction.PROPOSE_TRANSFER)
              || !households.read(file).unionPath().equals(transfer.unionPath)) {
            throw new Problem(PlatformProblem.WRONG_STATE).detail("这份档案的情况有了变化，现在不能接收，请联系转出的工会。");
          }
          claims.free(id);
          households.move(file, to, "自%s转入".formatted(from));
          end(id, ACCEPT, file, opinion.opinion());
          return null;
        });
    return reader.detail(named(id));
  }

  @Transactional
  InvitationDetail decline(UUID id, EntityVersion seen, StepReason why) {
    begin(id, seen, DECLINE);
    scope.elevated(
        "transfer-acceptance",
        () -> {
          UUID file = offered(id).householdId;
          claims.free(id);
          households.note(file, HouseholdAction.DECLINE_TRANSFER, why.reason());
          end(id, DECLINE, null, why.reason());
          return null;
        });
    return reader.detail(named(id));
  }

  /** Both rows end alike, in whichever scope holds both. */
  private void end(UUID id, TransferAction action, UUID file, String answer) {
    HouseholdTransfer transfer = transfers.require(id);
    HouseholdInvitation invitation = invitations.require(id);
    transfer.state = TransferFlow.find(transfer.state, action).orElseThrow().to();
    transfer.answer = answer == null || answer.isBlank() ? null : answer.strip();
    transfer.endedOn = LocalDate.now(clock);
    transfer.updatedAt = OffsetDateTime.now(clock);
    turn.pass(transfer, null);
    invitation.state = transfer.state;
    invitation.answer = transfer.answer;
    invitation.endedOn = transfer.endedOn;
    invitation.dueOn = null;
    invitation.updatedAt = transfer.updatedAt;
    invitation.householdId = file;
    invitations.flush();
  }

  private HouseholdTransfer offered(UUID id) {
    HouseholdTransfer transfer = transfers.lock(id);
    if (transfer.state != TransferState.OFFERED) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("转移现在是“%s”，不能再办理。".formatted(transfer.state.label()));
    }
    return transfer;
  }

  private HouseholdInvitation begin(UUID id, EntityVersion seen, TransferAction action) {
    HouseholdInvitation invitation = named(id);
    EntityVersion.require(seen, invitation.version);
    rights.require(invitation, action);
    return invitation;
  }

  private HouseholdInvitation named(UUID id) {
    HouseholdInvitation invitation = invitations.require(id);
    audit.object(TransferTurn.INVITATION, id, invitation.unionPath);
    return invitation;
  }

  private static Problem refused(String code, String message) {
    return new Problem(PlatformProblem.RULE).error("/idNumber", code, message);
  }
}
