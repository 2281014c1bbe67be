package org.nuanliu.aid.batch;

import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.platform.money.Money;

/** How many lines stand in a state, and what they add up to. */
public record LineTally(LineState state, int count, Money total) {

  LineTally plus(LineTally more) {
    return new LineTally(state, count + more.count, total.plus(more.total));
  }
}
