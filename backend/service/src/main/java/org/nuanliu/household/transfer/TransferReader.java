package org.nuanliu.household.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.StaffNames;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Puts a transfer together for the readers of either side. */
@ApplicationScoped
class TransferReader {

  @Inject TransferRights rights;
  @Inject Unions unions;
  @Inject StaffNames staff;

  TransferDetail detail(HouseholdTransfer transfer) {
    return new TransferDetail(
        transfer.id,
        transfer.householdId,
        transfer.number,
        transfer.maskedName,
        name(transfer.unionPath),
        transfer.toUnion,
        unions.find(transfer.toUnion).orElseThrow().name(),
        transfer.asked,
        transfer.reasonKind,
        transfer.reason,
        transfer.state,
        Optional.ofNullable(transfer.proposedBy).flatMap(staff::of).orElse(null),
        transfer.proposedOn,
        transfer.dueOn,
        transfer.answer,
        transfer.endedOn,
        transfer.version,
        rights.allowedActions(transfer));
  }

  TransferEntry entry(HouseholdTransfer transfer) {
    return new TransferEntry(
        transfer.id,
        transfer.householdId,
        transfer.number,
        transfer.maskedName,
        name(transfer.unionPath),
        unions.find(transfer.toUnion).map(UnionSummary::name).orElseThrow(),
        transfer.asked,
        transfer.reasonKind,
        transfer.state,
        transfer.proposedOn,
        transfer.dueOn,
        transfer.endedOn);
  }

  InvitationDetail detail(HouseholdInvitation invitation) {
    return new InvitationDetail(
        invitation.id,
        invitation.state,
        invitation.asked,
        invitation.askedNumber,
        invitation.maskedName,
        invitation.number,
        invitation.category,
        invitation.fromUnion,
        name(invitation.unionPath),
        invitation.reasonKind,
        invitation.dueOn,
        invitation.answer,
        invitation.endedOn,
        invitation.householdId,
        invitation.version,
        rights.allowedActions(invitation));
  }

  private String name(String path) {
    return unions.at(new UnionPath(path)).orElseThrow().name();
  }
}
