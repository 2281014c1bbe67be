package org.nuanliu.demo.province;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a file of the demonstration stands. The names are those of the states; how many of two
 * hundred families stand in each.
 */
enum DemoStage {
  ACTIVE(150),
  DRAFT(3),
  SUBMITTED(3),
  RETURNED(3),
  SURVEY(4),
  PUBLICITY(4),
  OBJECTION(1),
  COUNTY_REVIEW(3),
  COMPARE(3),
  RECHECK(1),
  LEVEL_APPROVAL(4),
  REJECTED(3),
  TEMP_REVIEW(1),
  TEMP(1),
  ANNUAL_REVIEW(3),
  RESOLVE_APPROVAL(1),
  RESOLVED(3),
  EXIT_REVIEW(1),
  EXIT_NOTICE(1),
  EXIT_APPROVAL(1),
  EXITED(3),
  CANCEL_APPROVAL(1),
  CANCELLED(2);

  private static final int ALL = 200;

  /** Coprime to the whole, so that neighbours stand in different states. */
  private static final int STRIDE = 77;

  /** 在档 at some time, after all approvals. */
  private static final Set<DemoStage> APPROVED =
      EnumSet.of(
          ACTIVE,
          ANNUAL_REVIEW,
          RESOLVE_APPROVAL,
          RESOLVED,
          EXIT_REVIEW,
          EXIT_NOTICE,
          EXIT_APPROVAL,
          EXITED,
          CANCEL_APPROVAL,
          CANCELLED);

  private final int share;

  DemoStage(int share) {
    this.share = share;
  }

  /** The same for the same number; two hundred numbers in a row cover every state. */
  static DemoStage of(int number) {
    int place = (int) ((long) number * STRIDE % ALL);
    for (DemoStage stage : values()) {
      if (place < stage.share) {
        return stage;
      }
      place -= stage.share;
    }
    throw new IllegalStateException("The shares are not two hundred");
  }

  boolean isLive() {
    return this != DRAFT && this != REJECTED && !isEnded();
  }

  boolean wasApproved() {
    return APPROVED.contains(this);
  }

  boolean isTemporary() {
    return this == TEMP_REVIEW || this == TEMP;
  }

  boolean isEnded() {
    return this == EXITED || this == CANCELLED;
  }

  /** Waits for nobody's next step. */
  boolean isAtRest() {
    return this == DRAFT
        || this == REJECTED
        || this == ACTIVE
        || this == RESOLVED
        || this == CANCELLED;
  }
}
