package org.nuanliu.service.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.service.station.domain.StationState;
import org.nuanliu.union.UnionOccupancy;

/** A union that runs stations cannot be closed. */
@ApplicationScoped
class StationOccupancy implements UnionOccupancy {

  @Inject StationRepository stations;

  @Override
  public Optional<String> liveAt(UnionPath path) {
    long left =
        stations.count(
            "state <> ?1 and unionPath >= ?2 and unionPath < ?3",
            StationState.CLOSED,
            path.value(),
            path.value() + "~");
    return left == 0 ? Optional.empty() : Optional.of(left + " 个户外劳动者站点");
  }
}
