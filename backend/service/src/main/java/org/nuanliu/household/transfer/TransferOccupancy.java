package org.nuanliu.household.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.nuanliu.household.transfer.domain.TransferState;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionOccupancy;

/** A union to which a file is offered cannot be closed before it has answered. */
@ApplicationScoped
class TransferOccupancy implements UnionOccupancy {

  @Inject InvitationRepository invitations;

  @Override
  public Optional<String> liveAt(UnionPath path) {
    long open =
        invitations.count(
            "unionPath >= ?1 and unionPath < ?2 and state = ?3",
            path.value(),
            path.value() + "~",
            TransferState.OFFERED);
    return open == 0 ? Optional.empty() : Optional.of(open + " 份待接收的档案");
  }
}
