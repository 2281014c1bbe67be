package org.nuanliu.platform.print;

import java.util.OptionalInt;
import java.util.UUID;

/** A kind of printed document; one CDI bean each. */
public interface PaperKind {

  /** In kebab case, unique: {@code household-file-form}. */
  String kind();

  /** What it is called: 困难职工档案表. */
  String title();

  /**
   * The version that the object has now, for telling whether a paper is still the newest; empty
   * when the object is no more. Runs elevated, because whoever verifies has no scope.
   */
  OptionalInt currentVersion(UUID objectId);
}
