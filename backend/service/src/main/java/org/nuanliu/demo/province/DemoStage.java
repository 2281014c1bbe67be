package org.nuanliu.demo.province;

/**
 * Where a file of the demonstration stands. The names are those of the states; how many of two
 * hundred families stand in each.
 */
enum DemoStage {
  ACTIVE(168),
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
  REJECTED(3);

  private static final int ALL = 200;

  /** Coprime to the whole, so that neighbours stand in different states. */
  private static final int STRIDE = 77;

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
    return this != DRAFT && this != REJECTED;
  }
}
