package org.nuanliu.union;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.platform.scope.UnionPath;

/** Members of staff for whoever gives them something to do; only those within the running scope. */
public interface StaffFinder {

  /** Somebody who may sign in now; empty for nobody, and beyond the scope. */
  Optional<StaffChoice> active(UUID staffId);

  /**
   * Those who can see a record of a union because they work there or above it.
   *
   * @param duties they hold at least one of these
   * @return at most two hundred, the nearest union first
   */
  List<StaffChoice> seeing(UnionPath path, Collection<String> duties);
}
