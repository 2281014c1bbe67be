package org.nuanliu.household.register;

import java.util.UUID;

/** What the public page does to a noticed family. */
public interface NoticedHouseholds {

  /**
   * Records what somebody without an account objects; the notice waits until it is resolved. Runs
   * in the caller's transaction.
   *
   * @param noticeId a notice that is public today
   * @param contact how to reach whoever objects; null when nobody said
   * @throws org.nuanliu.platform.problem.Problem 404 when the notice is not public today
   */
  void objectFromPublic(UUID noticeId, String content, String contact);
}
