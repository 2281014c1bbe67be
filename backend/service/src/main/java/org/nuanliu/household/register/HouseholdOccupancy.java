package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionOccupancy;

/** A union with files that are not at their end cannot be closed. */
@ApplicationScoped
class HouseholdOccupancy implements UnionOccupancy {

  @Inject HouseholdRepository households;

  @Override
  public Optional<String> liveAt(UnionPath path) {
    long open =
        households.count(
            "unionPath >= ?1 and unionPath < ?2 and state not in ?3",
            path.value(),
            path.value() + "~",
            List.of(HouseholdState.REJECTED, HouseholdState.EXITED, HouseholdState.CANCELLED));
    return open == 0 ? Optional.empty() : Optional.of(open + " 份在办档案");
  }
}
