package org.nuanliu.platform.persistence;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Identifiers of records: UUID version 7 (RFC 9562), so that new rows stand together in an index.
 */
public final class Ids {

  private Ids() {}

  /** A new identifier, greater than those made before it on this node. */
  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
