package org.nuanliu.notification;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The to-do list, for the rooms that know whose turn it is. Runs in the caller's transaction. */
public interface Todos {

  /** Puts something on the list of a union; the union may stand above the caller's. */
  void open(TodoOpening todo);

  /**
   * Puts something on the list of one person, whatever duties that person holds.
   *
   * @param todo at the union where the person works; its duty is only told
   */
  void openFor(UUID staffId, TodoOpening todo);

  /** Takes everything off that waits about a record, at whichever union it stands. */
  default void close(String objectType, UUID objectId) {
    close(objectType, List.of(objectId));
  }

  /** The same about many records of a type. */
  void close(String objectType, Collection<UUID> objects);
}
