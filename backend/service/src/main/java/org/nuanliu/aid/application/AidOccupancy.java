package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.nuanliu.aid.application.domain.AidState;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionOccupancy;

/** A union whose applications are not at their end cannot be closed. */
@ApplicationScoped
class AidOccupancy implements UnionOccupancy {

  private static final List<AidState> ENDED =
      List.of(AidState.PAID, AidState.REFUSED, AidState.WITHDRAWN);

  @Inject AidApplicationRepository applications;

  @Override
  public Optional<String> liveAt(UnionPath path) {
    long open =
        applications.count(
            "unionPath >= ?1 and unionPath < ?2 and state not in ?3",
            path.value(),
            path.value() + "~",
            ENDED);
    return open == 0 ? Optional.empty() : Optional.of(open + " 份没有办结的帮扶申请");
  }
}
