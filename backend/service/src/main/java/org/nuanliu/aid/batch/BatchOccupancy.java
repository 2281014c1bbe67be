package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.nuanliu.aid.batch.domain.BatchState;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionOccupancy;

/** A union whose batches are not at their end cannot be closed. */
@ApplicationScoped
class BatchOccupancy implements UnionOccupancy {

  private static final List<BatchState> ENDED = List.of(BatchState.SETTLED, BatchState.CANCELLED);

  @Inject BatchRepository batches;

  @Override
  public Optional<String> liveAt(UnionPath path) {
    long open =
        batches.count(
            "unionPath >= ?1 and unionPath < ?2 and state not in ?3",
            path.value(),
            path.value() + "~",
            ENDED);
    return open == 0 ? Optional.empty() : Optional.of(open + " 个没有办结的发放批次");
  }
}
