package org.nuanliu.union;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.platform.scope.UnionPath;

/** Where people are left to do something, so that nothing waits where nobody is. */
public interface Staffing {

  /**
   * The first of these unions at which an active person holds a duty; also above the caller's own
   * subtree, of which no more than this is told.
   *
   * @param paths in the order of preference
   * @param duty as in {@code access.yaml}
   * @param except persons who must keep out of it
   */
  Optional<UnionPath> first(List<UnionPath> paths, String duty, Set<UUID> except);
}
