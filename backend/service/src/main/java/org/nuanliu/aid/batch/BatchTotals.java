package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.platform.money.Money;

/** Counts and sums of a batch by what became of its lines. */
@ApplicationScoped
class BatchTotals {

  private static final String BY_STATE =
      """
      SELECT state, count(*) AS lines, CAST(sum(amount) AS bigint) AS total
      FROM aid_batch_line WHERE batch_id = :batch GROUP BY state\
      """;

  @Inject EntityManager entities;

  Map<LineState, LineTally> of(UUID batch) {
    Map<LineState, LineTally> totals = new EnumMap<>(LineState.class);
    entities
        .createNativeQuery(BY_STATE, Tuple.class)
        .setParameter("batch", batch)
        .getResultList()
        .forEach(
            found -> {
              Tuple row = (Tuple) found;
              LineState state = LineState.valueOf(row.get("state", String.class));
              totals.put(
                  state,
                  new LineTally(
                      state,
                      row.get("lines", Long.class).intValue(),
                      new Money(row.get("total", Long.class))));
            });
    return totals;
  }
}
