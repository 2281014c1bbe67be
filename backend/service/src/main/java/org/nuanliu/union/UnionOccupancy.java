package org.nuanliu.union;

import java.util.Optional;
import org.nuanliu.platform.scope.UnionPath;

/**
 * What a room keeps at unions. A union with anything live cannot be closed, so each room that
 * places records at unions publishes one bean of this.
 */
public interface UnionOccupancy {

  /**
   * @param path of the union; its subtree is asked for
   * @return what is live there, as a Chinese phrase for the cadre who wants to close it ({@code 3
   *     份在办档案}); empty when nothing is
   */
  Optional<String> liveAt(UnionPath path);
}
