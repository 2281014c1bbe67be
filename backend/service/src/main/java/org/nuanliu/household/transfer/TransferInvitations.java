package org.nuanliu.household.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.household.transfer.domain.TransferState;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Writes the receiving union's own row, which lies beyond the giving union's scope. */
@ApplicationScoped
class TransferInvitations {

  @Inject InvitationRepository invitations;
  @Inject ChangeableHouseholds households;
  @Inject Unions unions;
  @Inject Scope scope;
  @Inject Clock clock;

  /** Tells the receiving union what it may know by now: nothing until it is offered the file. */
  void follow(HouseholdTransfer transfer) {
    String category =
        transfer.state == TransferState.OFFERED
            ? households.read(transfer.householdId).category()
            : null;
    UnionSummary from = unions.at(new UnionPath(transfer.unionPath)).orElseThrow();
    scope.elevated(
        "transfer-invitation",
        () -> {
          HouseholdInvitation known = invitations.findById(transfer.id);
          if (transfer.state == TransferState.OFFERED) {
            HouseholdInvitation invitation = known == null ? begin(transfer) : known;
            invitation.maskedName = transfer.maskedName;
            invitation.number = transfer.number;
            invitation.category = category;
            invitation.fromUnion = from.name();
            invitation.reasonKind = transfer.reasonKind;
            write(invitation, transfer);
            invitations.persist(invitation);
          } else if (known != null) {
            known.answer = transfer.answer;
            write(known, transfer);
          }
          return null;
        });
  }

  private HouseholdInvitation begin(HouseholdTransfer transfer) {
    var invitation = new HouseholdInvitation();
    invitation.id = transfer.id;
    invitation.unionPath = unions.find(transfer.toUnion).orElseThrow().path();
    invitation.createdAt = OffsetDateTime.now(clock);
    return invitation;
  }

  private void write(HouseholdInvitation invitation, HouseholdTransfer transfer) {
    invitation.state = transfer.state;
    invitation.dueOn = transfer.dueOn;
    invitation.endedOn = transfer.endedOn;
    invitation.updatedAt = OffsetDateTime.now(clock);
  }
}
