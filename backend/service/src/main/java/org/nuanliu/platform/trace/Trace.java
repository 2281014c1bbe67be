package org.nuanliu.platform.trace;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.nuanliu.platform.persistence.Ids;

/**
 * The id of the call that is running: the same in its answer, in the log and in the audit trail.
 */
@RequestScoped
public class Trace {

  private final UUID id = Ids.next();

  public UUID id() {
    return id;
  }
}
