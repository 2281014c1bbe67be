package org.nuanliu.aid.batch.domain;

import static org.nuanliu.aid.batch.domain.BatchAction.*;
import static org.nuanliu.aid.batch.domain.BatchFlow.By.*;
import static org.nuanliu.aid.batch.domain.BatchState.*;

import java.util.List;
import java.util.Optional;

/** The way of a batch as one table; the database holds the same ({@code aid_transition}). */
public final class BatchFlow {

  /** Who takes the step. */
  public enum By {
    /** Whoever made the batch. */
    MAKER,
    /** Somebody of the batch's union, or of one above it, who has had no other part in it. */
    ANOTHER,
    /** As {@link #ANOTHER}, and of a union that may approve so much. */
    APPROVING,
    /** Somebody of the batch's own union who has had no other part in it. */
    PAYING
  }

  public record Line(BatchState from, BatchAction action, BatchState to, By by) {}

  private static final List<Line> TABLE =
      List.of(
          new Line(DRAFT, EDIT, DRAFT, MAKER),
          new Line(DRAFT, SEAL, SEALED, MAKER),
          new Line(DRAFT, CANCEL, CANCELLED, MAKER),
          new Line(SEALED, REOPEN, DRAFT, MAKER),
          new Line(SEALED, CANCEL, CANCELLED, MAKER),
          new Line(SEALED, REVIEW, REVIEWED, ANOTHER),
          new Line(SEALED, SEND_BACK, DRAFT, ANOTHER),
          new Line(REVIEWED, APPROVE, APPROVED, APPROVING),
          new Line(REVIEWED, SEND_BACK, DRAFT, ANOTHER),
          new Line(REVIEWED, CANCEL, CANCELLED, MAKER),
          new Line(APPROVED, CANCEL, CANCELLED, APPROVING),
          new Line(APPROVED, HAND_OVER, SENT, PAYING),
          new Line(APPROVED, DELIVER, SETTLED, PAYING),
          new Line(SENT, IMPORT_RETURN, PARTLY, PAYING),
          new Line(PARTLY, IMPORT_RETURN, PARTLY, PAYING));

  private BatchFlow() {}

  public static List<Line> table() {
    return TABLE;
  }

  /** Empty when the action cannot be taken now. */
  public static Optional<Line> find(BatchState from, BatchAction action) {
    return TABLE.stream().filter(line -> line.from == from && line.action == action).findFirst();
  }
}
