package org.nuanliu.household;

import java.util.List;
import java.util.UUID;

/**
 * What a room above this one holds about the persons of a file; one CDI bean for each such room.
 * Both are called outside the caller's scope, because records stay where they were made when a file
 * goes to another union.
 */
public interface PersonalRecords {

  /** What the person reads over it: 帮扶. */
  String title();

  /**
   * Everything that is held about one person, in words and in full, for that person (PIPL 45).
   *
   * @param head whether the person stands for the family
   */
  List<Held> about(UUID file, UUID person, boolean head);

  /**
   * The file is deleted because its time of keeping is over: personal text goes, and with it
   * papers; what the ledger and the audit trail rest on stays.
   */
  void forget(UUID file);

  /** One thing that is held. */
  record Held(String label, String value) {}
}
